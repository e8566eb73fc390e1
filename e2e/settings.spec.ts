import { type SettingsDriver } from './settingsDriver.ts'
import { expect, test } from './test.ts'

const board = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Deal board',
  'x-groups': [
    {
      id: 'view',
      title: 'Appearance',
      description: 'How the board looks.',
      'x-i18n': { ru: { title: 'Вид', description: 'Как выглядит доска.' } },
    },
    { id: 'mail', title: 'Mail' },
    { id: 'empty', title: 'Nobody is in it' },
  ],
  type: 'object',
  properties: {
    'mail.to': { type: 'string', title: 'Send to', 'x-group': 'mail', 'x-tags': ['recipient'] },
    'ui.theme': {
      type: 'string',
      enum: ['light', 'dark'],
      'x-enumLabels': ['Bright', 'Dim'],
      default: 'light',
      title: 'Theme',
      description: 'Colours of the board.',
      'x-group': 'view',
      'x-i18n': {
        ru: { title: 'Тема', enumLabels: ['Светлая', 'Тёмная'], tags: ['раскраска'] },
        de: { description: 'Farben des Boards.' },
      },
    },
    'ui.rows': { type: 'integer', minimum: 5, maximum: 200, default: 20, title: 'Rows', 'x-group': 'view' },
    board: {
      type: 'object',
      title: 'Board',
      'x-group': 'view',
      properties: {
        10: { type: 'string', title: 'Tenth' },
        9: { type: 'string', title: 'Ninth' },
        rest: { type: 'string', title: 'Rest', default: 'none' },
      },
      'x-order': ['9'],
    },
    token: { type: 'string', writeOnly: true, title: 'Token' },
    old: { type: 'string', deprecated: true, title: 'Old one' },
    older: { type: 'string', deprecated: true, title: 'Older one' },
    'no.title': { type: 'string' },
  },
}

const stored = {
  'mail.to': 'a@example.com',
  'ui.theme': 'dark',
  board: { 9: 'n', rest: 'r' },
  token: 'hidden-token',
  old: 'still here',
  unnamed: 1,
}

/** The titles of all settings, in their order on the page. */
function titles({ app }: SettingsDriver): Promise<string[]> {
  return app.frame
    .locator('main')
    .getByRole('group')
    .locator(':scope > :first-child > :first-child')
    .allTextContents()
}

test.use({ schema: board })

test.beforeEach(({ portal }) => portal.setOptions(stored))

test('sections and settings stand in the order of the schema, each named by its title and nothing else', async ({
  settings,
  portal,
}) => {
  await settings.open()
  const { frame } = settings.app
  await expect(settings.sections.getByRole('button')).toHaveText(['Appearance', 'Mail', 'Other'])
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText(['Appearance', 'Mail', 'Other'])
  await expect(frame.getByText('How the board looks.')).toBeVisible()
  expect(await titles(settings)).toEqual([
    'Theme',
    'Rows',
    'Board',
    'Ninth',
    'Tenth',
    'Rest',
    'Send to',
    'Token',
    'Old one',
    'no.title',
  ])
  await expect(
    settings.setting('Theme').getByRole('radiogroup', { name: 'Theme', exact: true }),
  ).toHaveAccessibleDescription(/^Colours of the board\./)
  await expect(settings.setting('Old one'), 'deprecated, and stored').toContainText('No longer used')
  await expect(settings.setting('Older one'), 'deprecated, and not stored').toHaveCount(0)
  await expect(settings.setting('Board').getByRole('group', { name: 'Ninth', exact: true })).toBeVisible()

  await test.step('what is not set shows the default; what differs from it says so and can be reset', async () => {
    await expect(settings.field('Rows')).toHaveValue('20')
    await expect(settings.reset('Rows')).toHaveCount(0)
    await expect(settings.setting('Theme')).toContainText('Default: Bright')
    await expect(settings.reset('Theme')).toBeVisible()
    await expect(settings.reset('Send to'), 'without a default, nothing to reset to').toHaveCount(0)
  })

  await test.step('a section leads to its settings', async () => {
    await settings.app.page.setViewportSize({ width: 1280, height: 500 })
    await settings.sections.getByRole('button', { name: 'Other' }).click()
    await expect(settings.field('no.title')).toBeInViewport()
    await expect(settings.sections.getByRole('button', { name: 'Other' })).toHaveAttribute(
      'aria-current',
      'true',
    )
  })
  expect(await portal.requests('user.option.set'), 'nothing is written because it was shown').toHaveLength(0)
  expect(await portal.requests('app.option.get')).toHaveLength(0)
})

test('the search finds by title, description, label, key, tag and value, but no secret', async ({
  settings,
}) => {
  await settings.open()
  const { frame } = settings.app
  for (const [text, found] of [
    ['theme', ['Theme']],
    ['colours', ['Theme']],
    ['bright', ['Theme']],
    ['ui.r', ['Rows']],
    ['recipient', ['Send to']],
    ['a@example', ['Send to']],
    ['ninth', ['Board', 'Ninth']],
    ['board rest', ['Board', 'Rest']],
    ['still', ['Old one']],
    ['older', []],
    ['hidden-token', []],
  ] as const) {
    await settings.search.fill(text)
    await expect.poll(() => titles(settings), text).toEqual(found)
  }
  await expect(frame.getByText('No setting matches the search.')).toBeVisible()
  await settings.app.button('Show all settings').click()
  await expect(settings.search).toHaveValue('')
  await expect(settings.setting('Token')).toBeVisible()
})

test('every text is in the portal’s language, or else the schema’s own; the key where there is neither', async ({
  settings,
  portal,
}) => {
  await portal.session({ language: 'ru' })
  const { frame, page } = settings.app
  await page.goto(portal.url)
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText(['Вид', 'Mail', 'Прочее'])
  expect((await titles(settings)).slice(0, 2)).toEqual(['Тема', 'Rows'])
  await expect(settings.setting('Тема')).toContainText('Colours of the board.')
  await settings.choice('Тема', 'Светлая').check()
  await frame.getByRole('searchbox').fill('раскраска')
  await expect.poll(() => titles(settings)).toEqual(['Тема'])
})

test('the tabs lead from view to view, by keys too, with one draft and one history; the address keeps which', async ({
  settings,
  page,
  portal,
}) => {
  const { app } = settings
  const tab = (name: string) => app.frame.getByRole('tab', { name, exact: true })
  await settings.open()
  await expect(tab('Settings')).toHaveAttribute('aria-selected', 'true')
  await settings.choice('Theme', 'Bright').check()
  await expect(settings.setting('Theme')).toContainText('Changed')
  await tab('Settings').press('ArrowRight')
  await expect(tab('All options')).toBeFocused()
  await expect(app.value('ui.theme')).toHaveText('light')
  await expect(app.state('ui.theme')).toHaveText('Edited')
  await expect(app.value('unnamed'), 'what the schema does not name is here').toHaveText('1')
  await app.editValue('mail.to', 'b@example.com')
  await tab('All options').press('ArrowLeft')
  await expect(settings.field('Send to')).toHaveValue('b@example.com')
  await app.button('Undo').click()
  await expect(settings.field('Send to')).toHaveValue('a@example.com')
  await app.button('Redo').click()
  await settings.save(2)
  expect(await portal.options()).toEqual({ ...stored, 'ui.theme': 'light', 'mail.to': 'b@example.com' })

  await settings.showTab('All options')
  await expect(app.grid).toBeVisible()
  const address = () => app.frame.locator(':root').evaluate(() => location.search)
  expect(await address()).toContain('view=options')
  await settings.showTab('Settings')
  await expect.poll(address).toContain('view=settings')
  await expect(page.locator('iframe.app-frame')).toBeVisible()
})

test('links open a setting, or an option that is none, or a view', async ({ settings, page, portal }) => {
  const { app } = settings
  await portal.session({ placementOptions: { option: 'no.title' } })
  await settings.open()
  await expect(settings.field('no.title')).toBeFocused()
  await expect(settings.field('no.title')).toBeInViewport()

  const frame = page.locator('iframe.app-frame')
  const reopen = async (placementOptions: object): Promise<void> => {
    const name = (await frame.getAttribute('name')) ?? ''
    await portal.session({ placementOptions })
    await expect(frame).not.toHaveAttribute('name', name)
  }
  await reopen({ option: 'unnamed' })
  await expect(app.cell('unnamed', 'Value')).toBeFocused()
  await reopen({ view: 'options' })
  await expect(app.grid).toBeVisible()
  await reopen({ view: 'options', option: 'ui.theme' })
  await expect(app.cell('ui.theme', 'Value')).toBeFocused()
  await reopen({ search: 'colours' })
  await expect(settings.search).toHaveValue('colours')
  await expect.poll(() => titles(settings)).toEqual(['Theme'])
})

test('reset stores “not set”, one setting or a whole section at once, and can be undone', async ({
  settings,
  portal,
}) => {
  await settings.open()
  const { frame } = settings.app
  await settings.reset('Theme').press('Enter')
  await expect(settings.choice('Theme', 'Bright')).toBeChecked()
  await expect(settings.reset('Theme')).toHaveCount(0)
  await expect(settings.choice('Theme', 'Bright'), 'the focus stays with the setting').toBeFocused()
  await settings.app.button('Undo').click()
  await expect(settings.choice('Theme', 'Dim')).toBeChecked()
  await settings.type('Rows', '50')
  await expect(settings.setting('Rows')).toContainText('Default: 20')
  await settings.app.button('Reset all in this section: Appearance').click()
  await expect(settings.choice('Theme', 'Bright')).toBeChecked()
  await expect(settings.field('Rows')).toHaveValue('20')
  await expect(settings.field('Rest')).toHaveValue('none')
  await expect(frame.getByText('2 unsaved changes')).toBeVisible()
  await settings.save(2)
  expect(await portal.options()).toEqual({ ...stored, 'ui.theme': null, board: { 9: 'n' } })
})
