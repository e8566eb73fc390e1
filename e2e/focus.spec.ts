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

  await app.chooseFromMenu('b', 'Remove')
  await expect(app.cell('b', 'Key')).toBeFocused()
  await app.chooseFromMenu('b', 'Revert')
  await expect(app.cell('b', 'Key')).toBeFocused()

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
  for (const stop of ['Filter', 'Add option', 'Undo', 'Redo', 'More', 'Settings', 'Key']) {
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
  await app.chooseFromMenu('added', 'Revert')
  await expect(app.row('added')).toHaveCount(0)
  await expect(app.cell('key59', 'Key')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(app.cell('key58', 'Key')).toBeFocused()
})

test('the active row stays in view when the save panel takes its place', async ({ app, page }) => {
  await app.portal.scenario('typical')
  await app.open()
  const rows = app.grid.getByRole('row').filter({ has: page.getByRole('rowheader') })
  const bottom = await app.grid.evaluate((grid) => grid.getBoundingClientRect().bottom)
  const last = await rows.evaluateAll(
    (elements, limit) =>
      elements
        .filter((row) => row.getBoundingClientRect().bottom <= limit)
        .toSorted((a, b) => b.getBoundingClientRect().bottom - a.getBoundingClientRect().bottom)[0]
        ?.querySelector('[role=rowheader]')?.textContent ?? '',
    bottom,
  )
  await app.cell(last, 'Key').click()
  await page.keyboard.press('Delete')
  await expect(app.button('Save')).toBeVisible()
  await expect(app.cell(last, 'Key')).toBeFocused()
  await expect(app.cell(last, 'Key')).toBeInViewport({ ratio: 1 })
})

test('undo and redo go to the option that they change', async ({ app, page }) => {
  const key = 'option 0'
  await app.portal.setOptions(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`option ${n}`, n])))
  await app.open()
  await app.editValue(key, '100')
  for (const shortcut of ['ControlOrMeta+Z', 'ControlOrMeta+Shift+Z']) {
    await page.keyboard.press('ControlOrMeta+End')
    await expect(app.row(key)).toBeHidden()
    await page.keyboard.press(shortcut)
    await expect(app.cell(key, 'Value')).toBeFocused()
    await expect(app.cell(key, 'Value')).toBeInViewport({ ratio: 1 })
  }
})

test('from the search, the arrow down goes into the grid', async ({ app, page }) => {
  await app.portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  await app.search.fill('b')
  await expect(app.row('a')).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(app.cell('b', 'Key')).toBeFocused()
})
