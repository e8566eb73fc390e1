import { expect, test } from './test.ts'

test('counts, selection, saves and failures are announced', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
  await app.open()
  const counts = app.frame.locator('[aria-live=polite]')
  await expect(counts.filter({ hasText: '3 options' })).toBeVisible()
  await app.search.fill('t')
  await expect(counts.filter({ hasText: '2 of 3 shown' })).toBeVisible()
  await app.search.fill('')

  await app.row('a').getByRole('checkbox').check()
  await expect(counts.filter({ hasText: '1 option selected' })).toBeVisible()
  await app.row('b').getByRole('checkbox').check()
  await expect(counts.filter({ hasText: '2 options selected' })).toBeVisible()
  await page.keyboard.press('Escape')

  await app.editValue('a', 'uno')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
})

test.describe('when the portal fails', () => {
  test.use({ allowedConsole: /Failed to load resource/, timeScale: 20 })

  test('an alert says what happened to the changes', async ({ app, portal }) => {
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    await portal.faults({ answer: { kind: '500-text' } })
    await app.save()
    await expect(app.alert.filter({ hasText: 'All your changes are still here' })).toBeVisible()
  })
})

test('the regions that announce are there before they have something to say', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  // Only in an element that is there already a change is told.
  await app.frame
    .locator('[aria-live], [role=status], [role=log]')
    .evaluateAll((elements) => elements.forEach((element) => element.setAttribute('data-known', '')))
  const known = app.frame.locator('[data-known]')
  await app.row('a').getByRole('checkbox').check()
  await expect(known.filter({ hasText: '1 option selected' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await app.chooseFromMenu('a', 'Remove')
  await expect(known.filter({ hasText: 'a removed' })).toHaveCount(1)
  await app.save()
  await expect(known.filter({ hasText: '1 option saved.' })).toHaveCount(1)
})

test('every change, undo and redo is announced', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', yes: true })
  await app.open()
  const log = app.frame.getByRole('log', { name: 'Latest change' })
  await expect(log).toHaveText('')
  await app.cell('yes', 'Value').click()
  await page.keyboard.press('Space')
  await expect(log).toHaveText('yes: false')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(log).toHaveText('Undone: yes: true')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(log).toHaveText('Redone: yes: false')
  await app.chooseFromMenu('a', 'Remove')
  await expect(log).toHaveText('a removed')
  await app.chooseFromMenu('a', 'Revert')
  await expect(log).toHaveText('a: one')
  await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).check()
  await app.button('Remove selected').click()
  await expect(log).toHaveText('3 options removed')
  await app.button('Undo').click()
  await expect(log).toHaveText('Undone: 3 options changed')
})

test('the review tells how many changes are left, and keeps the focus when one is reverted', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
  await app.open()
  await app.editValue('a', 'uno')
  await app.editValue('b', 'due')
  await app.editValue('c', 'tre')
  await app.button('Review changes').click()
  const review = app.frame.getByRole('dialog')
  const title = review.getByRole('heading')
  await expect(title).toHaveText('3 unsaved changes')
  await review.getByRole('button', { name: 'Revert b' }).focus()
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('2 unsaved changes')
  await expect(review.getByRole('button', { name: 'Revert c' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(review.getByRole('button', { name: 'Revert a' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('0 unsaved changes')
  await expect(review.getByRole('button', { name: 'Save' })).toBeFocused()
})

test('settling one conflict goes on to the next, which is named with its key', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  await app.editValue('a', 'mine')
  await app.editValue('b', 'mine')
  await portal.rival({ a: 'theirs', b: 'theirs' })
  await app.save()
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog).toHaveAccessibleName('2 options were changed here and elsewhere')
  const keepMine = dialog.getByRole('row').nth(1).getByRole('button', { name: 'Keep mine' })
  await expect(keepMine).toHaveAccessibleDescription('a')
  await keepMine.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveAccessibleName('1 option was changed here and elsewhere')
  await expect(keepMine).toHaveAccessibleDescription('b')
  await expect(keepMine).toBeFocused()
})
