import { everyControl, everyKind } from '../src/settings/everyControl.ts'
import { checkStored } from '../src/schema/checkValue.ts'
import { readSchemaValue } from '../src/schema/readSchema.ts'
import { displayText } from '../src/value/displayText.ts'
import { objectOf } from '../src/value/optionObject.ts'
import type { OptionValue } from '../src/value/optionValue.ts'
import { printJson } from '../src/value/printJson.ts'
import { unsendableReason } from '../src/value/unsendable.ts'
import type { SettingsDriver } from './settingsDriver.ts'
import { expect, test } from './test.ts'

/** What the portal can store: no text that is none, and `{}` is `[]` to PHP. */
const kinds = everyKind.filter(
  (value) => value !== null && printJson(value) !== '{}' && unsendableReason(value) === undefined,
)

const schema = {
  properties: Object.fromEntries([
    ...everyControl.map(([title, words]) => [title, { ...words, title }]),
    ['another', { type: 'string', title: 'Another' }],
  ]),
}

const read = readSchemaValue(schema)
const settingOf = (key: string) => (read.ok ? read.schema.properties.get(key) : undefined)

/** What does not fit a setting; nothing where it does, or is understood as something else that does. */
function isWrong(key: string, stored: OptionValue): boolean {
  const setting = settingOf(key)
  return setting !== undefined && checkStored(setting, stored).length > 0
}

/** How people mend each kind of control; each leaves the value of the table. */
const mends: Readonly<Record<string, (settings: SettingsDriver, title: string) => Promise<void>>> = {
  'switch, yn': (settings, title) => settings.toggle(title).click(),
  'radio buttons': (settings, title) => settings.choice(title, 'b').check(),
  async select(settings, title) {
    await settings.list(title).selectOption('e')
  },
  checkboxes: (settings, title) => settings.box(title, 'b').check(),
  'order, json': (settings, title) => settings.box(title, 'b').check(),
  number: (settings, title) => settings.type(title, '6.5'),
  'number, text': (settings, title) => settings.type(title, '7'),
  field: (settings, title) => settings.type(title, 'right'),
  date: (settings, title) => settings.type(title, '2026-01-31'),
  email: (settings, title) => settings.type(title, 'a@b.de'),
  color: (settings, title) => settings.type(title, '#abc'),
  secret: (settings, title) => settings.type(title, 'right'),
  async lines(settings, title) {
    await settings.line(title, 1).fill('right')
  },
  'json in a string': (settings, title) => settings.type(title, '{"right":1}'),
  'members, json': (settings, title) => settings.type(title, '{"a":1}'),
}

test.use({ schema })

for (const first of [0, 4]) {
  const stored = everyControl.map(([title], index): [string, OptionValue] => [
    title,
    kinds[(index * 7 + first) % kinds.length] ?? 0,
  ])

  test(`values of the wrong kind under each control are shown, kept and mended (from ${first})`, async ({
    settings,
    portal,
  }) => {
    await portal.setOptions(printJson(objectOf([...stored, ['another', 'a']])))
    const before = await portal.optionsText()
    await settings.open()
    for (const [title, value] of stored) {
      const text = displayText(value)
      const shown = text.trim() === '' ? `"${text}"` : text
      if (isWrong(title, value) && title !== 'secret') await settings.expectFault(title, `Stored: ${shown}`)
      else await expect(settings.setting(title)).toBeAttached()
    }
    await settings.type('Another', 'b')
    await settings.save(1)
    const kept = before.replace('"another":"a"', '"another":"b"')
    expect(await portal.optionsText()).toBe(kept)

    const mended = everyControl.filter(
      ([title]) => title in mends && isWrong(title, new Map(stored).get(title) ?? null),
    )
    expect(mended.length).toBeGreaterThan(5)
    for (const [title] of mended) {
      await mends[title]?.(settings, title)
      await settings.expectNoFault(title)
    }
    await settings.save(mended.length)
    const options = new Map(stored)
    for (const [title, , , value] of mended) options.set(title, value)
    const saved = await portal.optionsText()
    await portal.setOptions(printJson(objectOf([...options, ['another', 'b']])))
    expect(saved).toBe(await portal.optionsText())
  })
}
