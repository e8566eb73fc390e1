import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 2, list: [1, { c: 'd' }] })
})

test('the title follows the language, and marks unsaved changes', async ({ app, page }) => {
  await app.open()
  const title = (): Promise<string> => app.frame.locator(':root').evaluate(() => document.title)
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(title).toBe('User options')
  await app.editValue('a', 'uno')
  await expect.poll(title).toBe('• User options')
  await expect(heading).toHaveText('• User options')
  await app.save()
  await expect.poll(title).toBe('User options')
  const settings = await app.openSettings()
  await settings.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect.poll(title).not.toBe('User options')
  await expect(heading).toHaveText(await title())
})

test('what is saved is told until the next edit, or until it is closed', async ({ app }) => {
  await app.open()
  await app.editValue('a', 'uno')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await app.editValue('a', 'due')
  await expect(app.status).toHaveText('')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await app.button('Close').click()
  await expect(app.status).toHaveText('')
})

test('while the options are loading, what needs them is disabled', async ({ app, page, portal }) => {
  await portal.faults({ hang: { methods: ['user.option.get'] } })
  await page.goto(portal.url)
  await expect(app.button('Add option')).toBeDisabled()
  await expect(app.button('Filter')).toBeDisabled()
  await app.button('More').click()
  for (const name of ['Import', 'Export', 'Refresh'])
    await expect(app.frame.getByRole('menuitem', { name })).toBeDisabled()
  await expect(app.frame.getByRole('menuitem', { name: 'Help' })).toBeEnabled()
  await portal.faults({})
})

test('a refresh marks what has changed elsewhere, until it is seen', async ({ app, page, portal }) => {
  await app.open()
  await portal.rival({ a: 'eins', fresh: 1 })
  await app.chooseMore('Refresh')
  await expect(app.value('a')).toHaveText('eins')
  for (const key of ['a', 'fresh']) await expect(app.state(key)).toHaveText('Updated')
  await expect(app.state('b')).toHaveCount(0)
  await app.cell('a', 'Key').click()
  await expect(app.state('a')).toHaveCount(0)
  await expect(app.state('fresh')).toHaveText('Updated')
  // Its own save is no news.
  await app.editValue('b', '3')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.state('b')).toHaveCount(0)
  await app.cell('fresh', 'Key').click()
  await page.keyboard.press('ArrowUp')
  await expect(app.state('fresh')).toHaveCount(0)
})

test('a value is copied as it is, and an option as JSON', async ({ app, page }) => {
  await app.open()
  /** What is copied, as it is pasted into a field of one line. */
  const copied = async (): Promise<string> => {
    await app.search.fill('')
    await app.search.click()
    await page.keyboard.press('ControlOrMeta+V')
    const text = await app.search.inputValue()
    await app.search.fill('')
    return text
  }
  await app.chooseFromMenu('a', 'Copy value')
  await expect(app.status).toHaveText('The value of “a” was copied.')
  expect(await copied()).toBe('one')
  await app.chooseFromMenu('list', 'Copy value')
  expect(JSON.parse(await copied())).toEqual([1, { c: 'd' }])
  await app.chooseFromMenu('list', 'Copy as JSON')
  expect(JSON.parse(await copied())).toEqual({ list: [1, { c: 'd' }] })
})

test('how full the store will be is told from half full on', async ({ app, portal }) => {
  await portal.setOptions({ big: 'x'.repeat(8_500_000), a: 'one' })
  await app.open()
  await app.editValue('a', 'uno')
  await expect(app.frame.getByText(/MB of .* MB used/)).toBeVisible()
  await portal.setOptions({ big: 'x'.repeat(8_000_000), a: 'one' })
  await app.reopen()
  await app.editValue('a', 'due')
  await expect(app.button('Save')).toBeVisible()
  await expect(app.frame.getByText(/MB used/)).toBeHidden()
})
