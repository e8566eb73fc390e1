import { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
})

test('what changed elsewhere is never overwritten silently; mine can be kept', async ({
  app,
  page,
  portal,
}) => {
  await app.open()
  await app.editValue('a', 'mine')
  await app.editValue('b', 'my two')
  await portal.rival({ a: 'theirs', c: 'new three' })
  await app.save()
  const dialog = app.frame.getByRole('dialog', { name: '1 option was changed here and elsewhere' })
  await expect(dialog.getByRole('row', { name: /^a / })).toContainText('minetheirsone')
  expect(await portal.options()).toEqual({ a: 'theirs', b: 'my two', c: 'new three' })

  await page.setViewportSize({ width: 360, height: 640 })
  const box = async (text: string): Promise<{ left: number; top: number; bottom: number }> =>
    dialog.getByRole('cell', { name: text, exact: true }).evaluate((cell) => {
      const { left, top, bottom } = cell.getBoundingClientRect()
      return { left, top, bottom }
    })
  await expect
    .poll(async () => {
      const [mine, theirs] = [await box('mine'), await box('theirs')]
      return mine.left === theirs.left && mine.bottom <= theirs.top
    }, 'on a phone, mine and theirs stand below each other')
    .toBe(true)
  await expect(dialog.getByRole('row', { name: /^a / })).toContainText('minetheirsone')

  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(dialog).toBeHidden()
  await expect(app.state('a')).toHaveText('Edited')
  await expect(app.value('c')).toHaveText('new three')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ a: 'mine', b: 'my two', c: 'new three' })
})

test('“Keep all mine” applies to the conflicts shown, and to no further ones', async ({ app, portal }) => {
  const keys = Array.from({ length: 150 }, (_, index) => `k${String(index).padStart(3, '0')}`)
  const all = (value: string): Record<string, string> => Object.fromEntries(keys.map((key) => [key, value]))
  await portal.setOptions(all('old'))
  await app.open()
  await app.frame.getByRole('checkbox', { name: 'Select all' }).check()
  await app.frame
    .getByRole('region', { name: 'Selected options' })
    .getByRole('button', { name: 'Remove' })
    .click()
  await portal.setOptions(all('theirs'))
  await app.save()
  await app.frame
    .getByRole('dialog', { name: '150 options were changed here and elsewhere' })
    .getByText('100 of 150 are shown. The buttons below apply only to these.')
    .waitFor()
  await app.button('Keep all mine').click()
  const rest = app.frame.getByRole('dialog', { name: '50 options were changed here and elsewhere' })
  await expect(rest.getByRole('rowheader')).toHaveCount(50)
  await rest.getByRole('button', { name: 'Decide later' }).click()
  await app.save()
  await expect(app.status).toHaveText('100 options saved.')
  expect(Object.values(await portal.options()).filter((value) => value === 'theirs')).toHaveLength(50)
})

test('a rename whose new key was added elsewhere is a conflict of both, and leaves the portal as it is', async ({
  app,
  portal,
  page,
}) => {
  await app.open()
  await app.cell('a', 'Key').click()
  await page.keyboard.press('F2')
  await page.keyboard.insertText('renamed')
  await page.keyboard.press('Enter')
  await portal.rival({ renamed: 'theirs' })
  await app.save()
  await app.button('Decide later').click()
  for (const key of ['a', 'renamed']) await expect(app.state(key)).toHaveText('Conflict')
  expect(await portal.options()).toEqual({ a: 'one', b: 'two', c: 'three', renamed: 'theirs' })
})

test('theirs can be taken, for all at once', async ({ app, portal }) => {
  await app.open()
  await app.editValue('a', 'mine')
  await app.chooseFromMenu('b', 'Remove')
  await portal.rival({ a: 'theirs', b: 'theirs too' })
  await app.save()
  await app.button('Take all theirs').click()
  await expect(app.value('a')).toHaveText('theirs')
  await expect(app.value('b')).toHaveText('theirs too')
  await expect(app.button('Save')).toBeHidden()
})

test('a conflict is marked in its row, and can be edited on', async ({ app, portal, page }) => {
  await app.open()
  await app.editValue('a', 'mine')
  await portal.rival({ a: 'theirs' })
  await app.save()
  await app.button('Decide later').click()
  await expect(app.state('a')).toHaveText('Conflict')
  await app.row('a').getByRole('button', { name: 'Resolve' }).click()
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Edit' }).click()
  await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('mine')
  await page.keyboard.press('Escape')
  await expect(app.state('a')).toHaveText('Conflict')
  await app.row('a').getByRole('button', { name: 'Resolve' }).click()
  await app.frame.getByRole('dialog').getByRole('button', { name: 'Edit' }).click()
  await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('mine')
  await page.keyboard.insertText('both')
  await page.keyboard.press('Enter')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect((await portal.options())['a']).toBe('both')
})

test('the same change elsewhere is no conflict, and needs no writing', async ({ app, portal }) => {
  await app.open()
  await app.editValue('a', 'same')
  await portal.rival({ a: 'same' })
  await portal.clearRequests()
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.requests('user.option.set')).toHaveLength(0)
})

test('a refresh never touches an open cell or an unsaved edit', async ({ app, portal, page }) => {
  await app.open()
  await app.editValue('b', 'my two')
  await app.cell('a', 'Value').dblclick()
  await page.keyboard.insertText('half a w')
  await portal.rival({ a: 'theirs', b: 'their two', c: 'new three' })
  // Another tab's save makes this one refresh.
  const other = await page.context().newPage()
  await other.goto(portal.url)
  const second = new AppDriver(other, portal)
  await expect(second.row('c')).toBeVisible()
  await second.add('d', 'four')
  await second.save()
  await expect(second.status).toHaveText('1 option saved.')
  await page.bringToFront()
  await expect(app.value('c')).toHaveText('new three')
  await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('half a w')
  await expect(app.value('b')).toHaveText('my two')
  await expect(app.state('b')).toHaveText('Conflict')
  await expect(app.frame.getByText('This option has been changed elsewhere')).toBeVisible()
  await page.keyboard.insertText('ord')
  await page.keyboard.press('Enter')
  await expect(app.value('a')).toHaveText('half a word')
  await expect(app.state('a')).toHaveText('Conflict')
  await app.save()
  const dialog = app.frame.getByRole('dialog', { name: '2 options were changed here and elsewhere' })
  await expect(dialog.getByRole('row', { name: /^a / })).toContainText('half a wordtheirsone')
  expect(await portal.options()).toMatchObject({ a: 'theirs', b: 'their two' })
})

test('a write from elsewhere that undoes mine is reported, and can be undone in turn', async ({
  app,
  portal,
}) => {
  await app.open()
  await app.editValue('a', 'mine')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
  const notice = app.alert.filter({ hasText: 'A save made elsewhere has overwritten yours in 1 option: a.' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Restore as unsaved changes' }).click()
  await expect(app.value('a')).toHaveText('mine')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect((await portal.options())['a']).toBe('mine')
})

test('a stale copy in the portal’s cache accuses nobody; a loss can be dismissed, and heals', async ({
  app,
  portal,
}) => {
  await app.open()
  await portal.faults({ staleCache: { methods: ['user.option.set'], times: 1, ms: 1000 } })
  await app.editValue('a', 'mine')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.button('Save')).toBeHidden()

  await portal.setOptions({ a: 'one', c: 'three' })
  await app.comeBack()
  const notice = app.alert.filter({ hasText: 'has disappeared from the portal: b.' })
  await expect(notice).toContainText('has overwritten yours in 1 option: a.')
  await portal.setOptions({ a: 'mine', c: 'three' })
  await app.comeBack()
  await expect(notice).not.toContainText('has overwritten yours')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  expect(await portal.options()).toEqual({ a: 'mine', c: 'three' })
})

test('an option that disappears is named, with its last value at hand', async ({ app, portal }) => {
  await app.open()
  await app.editValue('a', 'mine')
  await portal.setOptions({ a: 'one', c: 'three' })
  await app.save()
  const notice = app.alert.filter({ hasText: '1 option has disappeared from the portal: b.' })
  await notice.getByRole('button', { name: 'Restore as unsaved changes' }).click()
  await expect(app.value('b')).toHaveText('two')
  await app.save()
  await expect(notice).toBeHidden()
  await expect.poll(() => portal.options()).toEqual({ a: 'mine', b: 'two', c: 'three' })
})

test('what a save had to tell goes when it no longer holds', async ({ app, portal }) => {
  for (const choice of ['Keep mine', 'Take theirs']) {
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    await app.editValue('a', 'mine')
    await portal.rival({ a: 'theirs' })
    await app.save()
    await expect(app.alert.filter({ hasText: 'has also been changed elsewhere' })).toBeVisible()
    await app.button(choice).click()
    await expect(app.alert.filter({ hasText: 'has also been changed elsewhere' })).toBeHidden()
    if (choice === 'Keep mine') await app.save()
    await expect(app.button('Save')).toBeHidden()
  }
})
