import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
})

test('the focus stays in the grid after save, discard, revert, removal and search', async ({ app, page }) => {
  const holder = app.frame.locator(':focus')
  await app.open()
  await app.editValue('a', 'uno')
  await app.button('Save').focus()
  await page.keyboard.press('Enter')
  await expect(app.button('Save')).toBeHidden()
  await expect(app.cell('b', 'Value')).toBeFocused()

  await app.row('b').getByRole('button', { name: 'Remove' }).click()
  await expect(app.cell('b', 'Actions')).toBeFocused()
  await app.row('b').getByRole('button', { name: 'Revert' }).click()
  await expect(app.cell('b', 'Actions')).toBeFocused()

  await app.editValue('c', 'tres')
  await app.button('Discard changes').focus()
  await page.keyboard.press('Enter')
  await app.button('Keep editing').click()
  await expect(app.button('Discard changes')).toBeFocused()
  await page.keyboard.press('Enter')
  await app.button('Yes, discard').click()
  await expect(app.button('Save')).toBeHidden()
  await expect(holder).toHaveRole('gridcell')

  await app.search.fill('nowhere')
  await app.button('Show all options').click()
  await expect(holder).toHaveRole('gridcell')
})

test('everything by keyboard: from the search through the grid to Save', async ({ app, page, portal }) => {
  await app.open()
  await app.search.focus()
  for (const name of ['Show', 'Type shown']) {
    await page.keyboard.press('Tab')
    await expect(app.frame.getByRole('combobox', { name, exact: true })).toBeFocused()
  }
  for (const stop of [
    'Add option',
    'Undo',
    'Redo',
    'Import',
    'Export',
    'Keyboard shortcuts',
    'Settings',
    'Key',
  ]) {
    await page.keyboard.press('Tab')
    await expect(app.button(stop)).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(app.grid.getByRole('rowheader', { name: 'a', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(app.cell('b', 'Value')).toBeFocused()
  await page.keyboard.type('zwei')
  await page.keyboard.press('Enter')
  await expect(app.cell('c', 'Value')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(app.row('b').getByRole('button', { name: 'Revert' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(app.button('More actions for b')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(app.button('Save')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.status).toHaveText('1 option saved.')
  expect((await portal.options())['b']).toBe('zwei')
})

test('an added option that is reverted leaves the focus to its neighbour, far from the first row', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`key${at}`, at])))
  await app.open()
  await app.add('added', 'text')
  await app.cell('added', 'Actions').getByRole('button', { name: 'Revert' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.row('added')).toHaveCount(0)
  await expect(app.cell('key59', 'Actions')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(app.cell('key58', 'Actions')).toBeFocused()
})
