import { expect, test } from './test.ts'

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions({ a: 1, b: 'two', c: [3], d: null, e: true })
  await app.open()
})

test('rows are chosen by box, with Shift and with Ctrl', async ({ app, page }) => {
  const box = (key: string) => app.row(key).getByRole('checkbox', { name: `Select ${key}` })
  await expect(app.grid).toHaveAttribute('aria-multiselectable', 'true')
  await box('a').click()
  await expect(app.row('a')).toHaveAttribute('aria-selected', 'true')
  await box('c').click({ modifiers: ['Shift'] })
  await expect(app.frame.getByText('3 options selected')).toBeVisible()
  await app.cell('b', 'Type').click({ modifiers: ['Control'] })
  await expect(app.frame.getByText('2 options selected')).toBeVisible()
  await expect(app.frame.getByRole('checkbox', { name: 'Select all options shown' })).toBeChecked({
    indeterminate: true,
  })
  await page.keyboard.press('Escape')
  await expect(app.frame.getByText(/options? selected/)).toBeHidden()
})

test('rows are chosen by key', async ({ app, page }) => {
  await app.cell('b', 'Key').click()
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(app.frame.getByText('3 options selected')).toBeVisible()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(app.frame.getByText('2 options selected')).toBeVisible()
  await expect(app.cell('c', 'Key')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await expect(app.frame.getByText('5 options selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(app.grid.getByText('Removed', { exact: true })).toHaveCount(4)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.grid.getByText('Removed', { exact: true })).toHaveCount(0)
})

test('many get one value in one step, and go back in one', async ({ app, page, portal }) => {
  await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
  await app.button('Set value…').click()
  const dialog = app.frame.getByRole('dialog', { name: 'Set the value of 5 options' })
  await dialog.getByRole('combobox', { name: 'Type' }).selectOption('number')
  await dialog.getByRole('textbox', { name: 'Value' }).fill('many')
  await dialog.getByRole('button', { name: 'Set 5 values' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This is not a number')
  await dialog.getByRole('textbox', { name: 'Value' }).fill('7')
  await dialog.getByRole('button', { name: 'Set 5 values' }).click()
  await expect(dialog).toBeHidden()
  await expect(app.frame.getByText('5 unsaved changes')).toBeVisible()
  await app.button('Revert selected').click()
  await expect(app.button('Save')).toBeHidden()
  await app.button('Undo').click()
  await app.save()
  await expect(app.status).toHaveText('5 options saved.')
  expect(await portal.options()).toEqual({ a: 7, b: 7, c: 7, d: 7, e: 7 })
  await app.button('Undo').click()
  await app.cell('a', 'Key').click()
  await page.keyboard.press('ControlOrMeta+S')
  await expect(app.status).toHaveText('5 options saved.')
  expect(await portal.options()).toEqual({ a: 1, b: 'two', c: [3], d: null, e: true })
})

test('copied rows are pasted through the preview, every type kept', async ({ app, page, portal }) => {
  await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
  await app.button('Copy').click()
  await portal.session({ user: 2 })
  await expect(app.grid.getByRole('rowheader', { name: 'a', exact: true })).toBeHidden()
  await portal.setOptions({ b: 'old', e: true })
  await app.reopen()
  await app.cell('b', 'Key').click()
  await page.keyboard.press('ControlOrMeta+V')
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '3 new' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '1 changed' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply 4 changes' }).click()
  await app.save()
  await expect(app.status).toHaveText('4 options saved.')
  expect(await portal.options()).toEqual({ a: 1, b: 'two', c: [3], d: null, e: true })
})

test('many are set to a value of the type that they share', async ({ app }) => {
  await app.portal.setOptions({ a: 1, b: 2, c: 'three' })
  await app.open()
  const dialog = app.frame.getByRole('dialog')
  for (const [keys, kind] of [
    [['a', 'b'], 'number'],
    [['c'], 'string'],
  ] as const) {
    for (const key of keys) await app.row(key).getByRole('checkbox').click()
    await app.button('Set value…').click()
    await expect(dialog.getByRole('combobox', { name: 'Type' })).toHaveValue(kind)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  }
})

test('what is filtered out is not changed, and its number is told', async ({ app, page }) => {
  await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
  await app.search.fill('two')
  const bar = app.frame.getByRole('region', { name: 'Selected options' })
  await expect(app.frame.getByText('1 option selected')).toBeVisible()
  await expect(app.frame.getByText('Selected but not shown, and left out: 4')).toBeVisible()
  await bar.getByRole('button', { name: 'Remove' }).click()
  await app.search.fill('')
  await expect(app.grid.getByText('Removed', { exact: true })).toHaveCount(1)
  await expect(app.state('b')).toHaveText('Removed')
  await expect(app.frame.getByText('5 options selected')).toBeVisible()
  await app.cell('a', 'Key').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('who only views cannot undo, redo, save or discard', async ({ app, page, portal }) => {
  await app.editValue('a', '2')
  const settings = await app.openSettings()
  await settings.getByRole('checkbox', { name: 'View only' }).check()
  await page.keyboard.press('Escape')
  await app.cell('a', 'Key').click()
  for (const keys of ['ControlOrMeta+Z', 'ControlOrMeta+S', 'ControlOrMeta+Y'])
    await page.keyboard.press(keys)
  for (const name of ['Save', 'Discard changes']) {
    await expect(app.button(name)).toHaveAttribute('aria-disabled', 'true')
    await app.button(name).click({ force: true })
  }
  await expect(app.frame.getByRole('alertdialog')).toHaveCount(0)
  await expect(app.value('a')).toHaveText('2')
  await expect(app.state('a')).toHaveText('Edited')
  expect(await portal.requests('user.option.set')).toHaveLength(0)

  await (await app.openSettings()).getByRole('checkbox', { name: 'View only' }).uncheck()
  await page.keyboard.press('Escape')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
})
