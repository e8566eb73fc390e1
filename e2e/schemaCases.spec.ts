import { outlines } from './schemas/outlines.ts'
import { type SchemaCase, schemaCases } from './schemas/schemaCases.ts'
import type { PortalControl } from './portalControl.ts'
import type { SettingsDriver } from './settingsDriver.ts'
import { settingsOutline } from './settingsOutline.ts'
import { expect, test } from './test.ts'

const cases = new Map(schemaCases().map((schemaCase) => [schemaCase.name, schemaCase]))

async function openCase(
  name: string,
  { settings, portal }: { readonly settings: SettingsDriver; readonly portal: PortalControl },
): Promise<string> {
  const { schema, options, appOptions = '{}' }: SchemaCase = cases.get(name) ?? notThere(name)
  portal.serveSchema(schema)
  await portal.setOptions(options)
  await portal.setAppOptions(appOptions)
  await settings.open()
  return storedText(portal)
}

/** The options as JSON text, with the fewest escapes: PHP writes more of them than others. */
async function storedText(portal: PortalControl): Promise<string> {
  const text = await portal.optionsText()
  return text.replaceAll(/\\(?:u[\da-f]{4}|.)/g, (escape) =>
    JSON.stringify(JSON.parse(`"${escape}"`)).slice(1, -1),
  )
}

function notThere(name: string): never {
  throw new Error(`There is no schema ${name}.`)
}

/** The text of the options with other values in place of these, each of which stands there once. */
function withChanges(options: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const parts = text.split(from)
    if (parts.length !== 2) throw new Error(`${from} stands ${parts.length - 1} times in ${text}`)
    return parts.join(to)
  }, options)
}

/** What is stored under a key as a text, in the text of the options. */
function stored(key: string, text: string): string {
  return `${JSON.stringify(key)}:${JSON.stringify(text)}`
}

interface Edits {
  readonly make: (settings: SettingsDriver) => Promise<void>
  /** What is stored instead of what: the rest stays as it was, byte by byte. */
  readonly stored: readonly (readonly [string, string])[]
  /** What is asked before the save. */
  readonly asked?: string
}

const edits: Readonly<Record<keyof typeof outlines, Edits>> = {
  workTime: {
    async make(settings) {
      await settings.type('Day ends', '16:45')
      await settings.box('Working days', 'Sat').check()
      await settings.box('Working days', 'Tue').uncheck()
      await settings.choice('Round to', '5 minutes').check()
      await settings.type('Overtime counts', '1.75')
      await settings.toggle('Start the day when I sign in').click()
      await settings.toggle('End a forgotten day').click()
      await settings.line('Colleagues in the widget', 2).fill('50')
    },
    stored: [
      [stored('wt_end', '17:15'), stored('wt_end', '16:45')],
      [stored('wt_days', '1,2,3,4,5'), stored('wt_days', '1,3,4,5,6')],
      [stored('wt_round', '15'), stored('wt_round', '5')],
      [stored('wt_overtime_factor', '1.25'), stored('wt_overtime_factor', '1.75')],
      [stored('wt_autostart', 'Y'), stored('wt_autostart', 'N')],
      [stored('wt_autoclose', '1'), stored('wt_autoclose', 'Y')],
      [stored('wt_colleagues', '12, 48, 7'), stored('wt_colleagues', '12, 50, 7')],
    ],
  },
  board: {
    async make(settings) {
      await settings.button('Columns', 'Move down: In work').click()
      await settings.box('Columns', 'Lost').check()
      await settings.type('In work', '6')
      await settings.type('C2:EXECUTING', '360')
      await settings.setting('Amount').getByRole('textbox', { name: 'From' }).fill('1500.50')
      await settings.box('Folded columns', 'New').check()
      await settings.button('On a card', 'Move up: Closes').click()
    },
    stored: [
      [
        stored('board.columns', '["C2:EXECUTING","C2:NEW","C2:PREPARATION","C2:WON"]'),
        stored('board.columns', '["C2:NEW","C2:EXECUTING","C2:PREPARATION","C2:WON","C2:LOSE"]'),
      ],
      [String.raw`\"7\":5,`, String.raw`\"7\":6,`],
      [String.raw`\"C2:EXECUTING\": 340`, String.raw`\"C2:EXECUTING\": 360`],
      [String.raw`\"min\":\"1000.00\"`, String.raw`\"min\":\"1500.5\"`],
      [stored('board.collapsed', 'C2:WON'), stored('board.collapsed', 'C2:NEW,C2:WON')],
      [
        stored('board.card.fields', 'OPPORTUNITY,TITLE,CLOSEDATE'),
        stored('board.card.fields', 'OPPORTUNITY,CLOSEDATE,TITLE'),
      ],
    ],
  },
  notifications: {
    async make(settings) {
      const channel = (event: string, name: string) =>
        settings.setting(event).getByRole('switch', { name, exact: true })
      await channel('New deal', 'Mail').click()
      await channel('Task due', 'Mail').click()
      await channel('Missed call', 'Text message').click()
      await settings.box('Also all day on', 'Saturday').uncheck()
      await settings.type('From', '21:30')
      await settings.field('Token of the message service').fill('0123456789abcdef0123456789abcdef')
    },
    stored: [
      [String.raw`\"mail\":\"N\"}`, String.raw`\"mail\":\"Y\"}`],
      [String.raw`\"task_due\":{\"im\":\"N\"}`, String.raw`\"task_due\":{\"im\":\"N\",\"mail\":\"Y\"}`],
      [String.raw`\"sms\":\"\"`, String.raw`\"sms\":\"Y\"`],
      ['9:30 pm', '21:30'],
      ['sa,su', 'su'],
      ['9f86d081884c7d659a2feaa0c55ad015', '0123456789abcdef0123456789abcdef'],
    ],
    asked: 'Messages go out in the name of this account. Use the new token?',
  },
  report: {
    async make(settings) {
      await settings.button('Figures', 'Remove margin').click()
      await settings.box('Figures', 'Conversion').check()
      await settings.choice('Grouped by', 'Stage').check()
      await settings.line('Marks in the chart', 2).fill('3000.25')
      await settings.type('Decimals', '3')
      await settings.line('Send to', 1).fill('anna@example.com')
      await settings.type('Letter', 'Hello\n')
      await settings.type('Layout', '{\n  "chart": {"kind": "line", "height": 240},\n  "table": true\n}')
    },
    stored: [
      [String.raw`\"margin\"`, String.raw`\"conversion\"`],
      [stored('report.group', ''), stored('report.group', 'stage')],
      ['2500.5', '3000.25'],
      [stored('report.decimals', '0'), stored('report.decimals', '3')],
      ['anna.keller@example.com', 'anna@example.com'],
      [String.raw`Hello,\n\nhere is the report.\n`, String.raw`Hello\n`],
      [String.raw`\"bar\"`, String.raw`\"line\"`],
    ],
  },
  portalDefaults: {
    async make(settings) {
      await expect(settings.field('VAT')).not.toBeEditable()
      await settings.choice('Theme', 'Light').check()
      await settings.type('Rows per page', '30')
      await settings.box('Exported fields', 'Date').check()
      await settings.type('Port', '995')
    },
    stored: [
      [stored('theme', 'dark'), stored('theme', 'light')],
      [stored('pageSize', '20'), stored('pageSize', '30')],
      [stored('exportFields', ''), stored('exportFields', 'date')],
      [String.raw`\"password\":\"correct horse\"}`, String.raw`\"password\":\"correct horse\",\"port\":995}`],
    ],
  },
  suite: {
    async make(settings) {
      await settings.toggle('Try new parts early').click()
      await settings.toggle('Tips').click()
      await settings.type('Largest discount', '12.5')
      await settings.line('Reasons for a loss', 2).fill('Zu spät')
      await settings.type('Until', '2027-01-31')
      await settings.box('Also shown', 'Helped').check()
      await settings.type('To', '20')
      await settings.toggle('Record calls').click()
      await settings.setting('fax').getByRole('radio', { name: 'Left out' }).check()
      await settings.line('Accepted files', 3).fill('.dxf')
    },
    stored: [
      [stored('general.beta', 'true'), stored('general.beta', 'false')],
      ['"general.tips":false', '"general.tips":true'],
      [stored('sales.discount.max', '12,5'), stored('sales.discount.max', '12.5')],
      ['Too late', 'Zu spät'],
      ['2026-12-31', '2027-01-31'],
      [stored('tasks.extras', 'watching,done'), stored('tasks.extras', 'watching,helping,done')],
      ['"calendar.hours":[]', '"calendar.hours":{"to":20}'],
      [stored('calls.record', 'N'), stored('calls.record', 'Y')],
      [String.raw`\"drop\"`, String.raw`\"skip\"`],
      ['".dwg"', '".dxf"'],
    ],
    asked: 'Everyone in the call must be asked first. Record calls?',
  },
}

for (const [name, { make, stored: changes, asked }] of Object.entries(edits)) {
  test(`${name}: all settings are shown, and what is edited is stored in its form, the rest as it was`, async ({
    app,
    settings,
    portal,
  }) => {
    const before = await openCase(name, { settings, portal })
    const outline = Object.entries(outlines)
      .find(([other]) => other === name)?.[1]
      .trim()
    await expect.poll(() => settingsOutline(app.frame.getByRole('tabpanel'))).toBe(outline)
    await make(settings)
    await app.save()
    if (asked !== undefined) {
      const dialog = app.frame.getByRole('alertdialog')
      await expect(dialog).toContainText(asked)
      await dialog.getByRole('button', { name: 'Save' }).click()
    }
    await expect(app.status).toContainText('saved')
    expect(await storedText(portal)).toBe(withChanges(before, changes))
  })
}

test('policy: 50 kB under one key are shown and not changed, and what stands beside them can be', async ({
  settings,
  portal,
}) => {
  const before = await openCase('policy', { settings, portal })
  // What the search leaves out is not in the document: thousands of settings are not looked through each time.
  await settings.search.fill('revision')
  await expect(settings.field('Revision')).toHaveValue('418')
  await expect(settings.field('Revision')).not.toBeEditable()
  await settings.search.fill('reviewers')
  await settings.line('Reviewers', 2).fill('boris@example.com')
  await settings.search.fill('shown as')
  await settings.choice('Shown as', 'Tree').check()
  await settings.save(2)
  const expected = withChanges(before, [['"boris"', '"boris@example.com"']])
  expect(await storedText(portal)).toBe(expected.replace(/}$/, ',"access.view":"tree"}'))
})
