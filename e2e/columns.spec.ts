import { expect, test } from './test.ts'

const long = 'crm.deal.list.grid.columns.of.the.very.long.view.width'

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions({ a: 'one', [long]: 'x'.repeat(400), 'crm.deal.kanban': 1, other: true })
  await app.open()
})

test('a column is resized by mouse and by key, goes back to its width, and is remembered', async ({
  app,
  page,
}) => {
  const separator = app.grid.getByRole('separator', { name: 'Width of the column “Key”' })
  const width = (): Promise<number> =>
    app.cell('a', 'Key').evaluate((cell) => Math.round(cell.getBoundingClientRect().width))
  const first = await width()
  const box = await separator.boundingBox()
  if (box === null) throw new Error('The separator is not in view')
  await page.mouse.move(box.x + box.width / 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 100, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBe(first + 100)
  await expect(separator).toHaveAttribute('aria-valuenow', String(first + 100))

  await app.button('Key').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(width).toBe(first + 84)
  await separator.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBe(first + 100)
  await app.reopen()
  await expect.poll(width).toBe(first + 100)
  await separator.dblclick()
  await expect.poll(width).toBe(first)
})

test('columns are chosen, and remembered', async ({ app, page }) => {
  const header = (name: string) => app.grid.getByRole('columnheader', { name, exact: true })
  const choose = async (name: string): Promise<void> => {
    await app.button('Columns').click()
    await app.frame.getByRole('menuitemcheckbox', { name }).click()
    await page.keyboard.press('Escape')
  }
  await expect(header('Type')).toBeVisible()
  await expect(header('State')).toBeHidden()
  await choose('Type')
  await expect(header('Type')).toBeHidden()
  await choose('State')
  await app.editValue('a', 'uno')
  await expect(app.cell('a', 'State')).toHaveText('Edited')
  await expect(app.value('a')).toHaveText('uno')
  await expect(app.cell('a', 'Value')).not.toContainText('Edited')
  // The arrows go by the columns that are shown.
  await app.cell('a', 'Key').click()
  await page.keyboard.press('ArrowRight')
  await expect(app.cell('a', 'Value')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(app.cell('a', 'State')).toBeFocused()
  await app.reopen()
  await expect(header('Type')).toBeHidden()
  await expect(header('State')).toBeVisible()
})

test('the order and the groups are remembered', async ({ app, page }) => {
  await app.button('Value').click()
  await (await app.openSettings()).getByRole('checkbox', { name: 'Group keys by prefix' }).check()
  await page.keyboard.press('Escape')
  await app.reopen()
  const header = app.grid.getByRole('columnheader', { name: 'Value' })
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(app.grid.getByRole('rowheader', { name: /^crm\.deal\. 2 options$/ })).toBeVisible()
})

test('a key too long is cut in its middle, and the whole text is shown on hover and on focus', async ({
  app,
  page,
}) => {
  const cell = app.grid.getByRole('rowheader', { name: long, exact: true })
  const shown = await cell.evaluate((element) => {
    const range = document.createRange()
    const [start, end] = [element.firstElementChild, element.lastElementChild]
    if (start === null || end === null) throw new Error('The key is in one part')
    range.selectNodeContents(end)
    const box = element.getBoundingClientRect()
    return {
      isStartCut: start.scrollWidth > start.clientWidth,
      isEndWhole: range.getBoundingClientRect().right <= box.right,
    }
  })
  expect(shown).toEqual({ isStartCut: true, isEndWhole: true })
  await cell.hover()
  await expect(cell).toHaveAttribute('title', long)
  // Once with the mouse elsewhere, so that it is the focus that shows it.
  await app.cell('a', 'Key').click()
  await page.keyboard.press('ArrowDown')
  // It is hidden from assistive technology, which has the text of the cell anyway.
  const bubble = app.frame.locator('[aria-hidden=true]')
  await expect(bubble.filter({ hasText: long })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(app.cell(long, 'Value')).toBeFocused()
  await expect(bubble.filter({ hasText: long })).toBeHidden()
  await expect(bubble.filter({ hasText: 'x'.repeat(400) })).toBeVisible()
})

test('selecting a group selects its options, folded or not', async ({ app, page }) => {
  await (await app.openSettings()).getByRole('checkbox', { name: 'Group keys by prefix' }).check()
  await page.keyboard.press('Escape')
  const group = app.grid.getByRole('row', { name: /crm\.deal\. 2 options/ })
  await group.getByRole('rowheader').click()
  await expect(app.row('crm.deal.kanban')).toBeHidden()
  await group.getByRole('checkbox').click()
  await expect(app.frame.getByText('2 options selected')).toBeVisible()
  await group.getByRole('rowheader').click()
  await expect(app.row('crm.deal.kanban')).toHaveAttribute('aria-selected', 'true')
  await app.row('crm.deal.kanban').getByRole('checkbox').click()
  await expect(group.getByRole('checkbox')).toBeChecked({ indeterminate: true })
  await app.cell(long, 'Key').click()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+Space')
  await expect(group.getByRole('checkbox')).toBeChecked()
  await app.button('Remove selected').click()
  await expect(app.row('crm.deal.kanban')).toContainText('Removed')
  await expect(app.row(long)).toContainText('Removed')
  await expect(app.row('a')).not.toContainText('Removed')
})

test('a click on the active cell edits it; one that marks text does not', async ({ app, page }) => {
  const field = app.frame.getByRole('textbox', { name: 'Value of a' })
  await app.cell('a', 'Value').hover()
  await expect(app.cell('a', 'Value')).toHaveCSS('cursor', 'text')
  await app.cell('a', 'Value').click()
  await expect(app.cell('a', 'Value')).toBeFocused()
  await expect(field).toBeHidden()
  await app.cell('a', 'Value').click()
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')

  const box = await app.value('a').boundingBox()
  if (box === null) throw new Error('The value is not in view')
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2)
  await page.mouse.up()
  const marked = await app.frame.locator(':root').evaluate(() => String(document.getSelection()))
  expect(marked.length).toBeGreaterThan(1)
  await expect(field).toBeHidden()
})
