import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({
    text: 'five',
    number: 5,
    flag: true,
    nothing: null,
    list: [1, 2],
    object: { a: 1 },
  })
})

test('types are shown, and kept until the person changes them', async ({ app }) => {
  await app.open()
  await expect(app.cell('text', 'Type')).toHaveText('string')
  await app.editValue('text', '5')
  await expect(app.cell('text', 'Type')).toHaveText('string')
  await app.chooseType('text', 'number')
  await expect(app.cell('text', 'Type')).toHaveText('number')
  await expect(app.state('text')).toHaveText('Edited')
})

test('a value that cannot become the chosen type is asked for, not lost', async ({ app, page }) => {
  await app.open()
  await app.chooseType('text', 'number')
  const field = app.frame.getByRole('textbox', { name: 'Value of text' })
  await expect(field).toHaveValue('five')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByText('This is not a number.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('5')
  await page.keyboard.press('Enter')
  await expect(app.cell('text', 'Type')).toHaveText('number')
  await app.chooseType('text', 'string')
  await app.editValue('text', 'five')
  await expect(app.state('text')).toHaveCount(0)
})

test('Enter, F2, typing and double click edit; Escape restores; Tab moves on', async ({ app, page }) => {
  await app.open()
  const field = app.frame.getByRole('textbox', { name: 'Value of text' })
  await app.cell('text', 'Value').click()
  for (const key of ['Enter', 'F2']) {
    await page.keyboard.press(key)
    await expect(field).toHaveValue('five')
    await page.keyboard.press('Escape')
    await expect(app.cell('text', 'Value')).toBeFocused()
  }
  await page.keyboard.press('x')
  await expect(field).toHaveValue('x')
  await page.keyboard.press('Escape')
  await expect(app.value('text')).toHaveText('five')
  await app.cell('text', 'Value').dblclick()
  await page.keyboard.insertText('six')
  await page.keyboard.press('Tab')
  await expect(app.value('text')).toHaveText('six')
  await expect(app.cell('text', 'Value')).toBeFocused()
  await app.cell('text', 'Value').dblclick()
  await page.keyboard.press('Enter')
  await expect(app.cell('number', 'Value')).toBeFocused()
})

test('a wrong JSON text stays, with the place of the fault', async ({ app, page }) => {
  await app.open()
  await app.cell('list', 'Value').dblclick()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('[\n  1,\n  x]')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByText('Line 3, column 3: “x” is not expected here.')).toBeVisible()
  await app.cell('text', 'Value').click()
  await expect(app.frame.getByRole('textbox', { name: 'Value of list' })).toHaveValue('[\n  1,\n  x]')
  await app.frame.getByRole('textbox', { name: 'Value of list' }).fill('[1]')
  await page.keyboard.press('Enter')
  await expect(app.value('list')).toHaveText('[1]')
})

test('a new key is checked as it is typed', async ({ app, page }) => {
  await app.open()
  await app.button('Add option').click()
  await page.keyboard.insertText('text')
  await expect(app.frame.getByText('The key “text” already exists.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.frame.getByRole('textbox', { name: 'New key' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByText('A key cannot be empty.')).toBeVisible()
  await page.keyboard.insertText('text2')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('value')
  await page.keyboard.press('Enter')
  await expect(app.value('text2')).toHaveText('value')
  await expect(app.state('text2')).toHaveText('Added')
})

test('removing says what it does, and each row can be reverted', async ({ app, page, portal }) => {
  await app.open()
  await app.chooseFromMenu('text', 'Remove')
  await expect(app.state('text')).toHaveText('Removed')
  await app.button('1 remark on saving').click()
  const review = app.frame.getByRole('dialog')
  await expect(
    review.getByText('The portal cannot delete options: 1 removed option will be set to null'),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await app.editValue('number', '6')
  await app.chooseFromMenu('text', 'Revert')
  await expect(app.state('text')).toHaveCount(0)
  await app.chooseFromMenu('text', 'Remove')
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  await expect(app.cell('text', 'Type')).toHaveText('null')
  expect((await portal.options())['text']).toBeNull()
})

test('undo and redo, by button and by key', async ({ app, page }) => {
  await app.open()
  await app.editValue('number', '6')
  await app.button('Undo').click()
  await expect(app.value('number')).toHaveText('5')
  await app.button('Redo').click()
  await expect(app.value('number')).toHaveText('6')
  await app.cell('number', 'Value').click()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.value('number')).toHaveText('5')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(app.value('number')).toHaveText('6')
})

test('discarding asks first, and can be undone', async ({ app }) => {
  await app.open()
  await app.editValue('number', '6')
  await app.button('Discard changes').click()
  await app.button('Keep editing').click()
  await expect(app.value('number')).toHaveText('6')
  await app.button('Discard changes').click()
  await app.button('Yes, discard').click()
  await expect(app.value('number')).toHaveText('5')
  await app.button('Undo').click()
  await expect(app.value('number')).toHaveText('6')
})

test('searches keys and values', async ({ app }) => {
  await app.open()
  await app.search.fill('FIVE')
  await expect(app.grid).toHaveAttribute('aria-rowcount', '2')
  await expect(app.row('text')).toBeVisible()
  await app.search.fill('nowhere')
  await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()
  await app.button('Show all options').click()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '7')
})

test('texts that a field would change come back as they were', async ({ app, portal, page }) => {
  const texts = { crlf: 'a\r\nb', mixed: 'a\rb\nc', nul: 'a\u0000b', slash: 'a\\nb' }
  await portal.setOptions(texts)
  await app.open()
  for (const key of Object.keys(texts)) {
    await app.cell(key, 'Value').dblclick()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText('!')
    await page.keyboard.press('Enter')
  }
  await app.save()
  await expect(app.status).toHaveText('4 options saved.')
  expect(await portal.options()).toEqual({
    crlf: 'a\r\nb!',
    mixed: 'a\rb\nc!',
    nul: 'a\u0000b!',
    slash: 'a\\nb!',
  })
})

test('a number that was cleared is written as a number again', async ({ app, page }) => {
  await app.open()
  for (const [key, typed, kind] of [
    ['number', '50', 'number'],
    ['flag', 'false', 'boolean'],
    ['nothing', '50', 'string'],
  ] as const) {
    await app.cell(key, 'Value').click()
    await page.keyboard.press('Delete')
    await expect(app.cell(key, 'Type')).toHaveText('null')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    if (kind === 'boolean') await expect(app.toggle(key)).toBeChecked({ checked: false })
    else await expect(app.value(key)).toHaveText(typed)
    await expect(app.cell(key, 'Type')).toHaveText(kind)
  }
})

test('a cleared number takes no text, but can stay null', async ({ app, page }) => {
  await app.open()
  await app.cell('number', 'Value').click()
  await page.keyboard.press('Delete')
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByText('This is not a number.')).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(app.value('number')).toHaveText('null')
})

test('what a value has to become is told as soon as its type is chosen', async ({ app }) => {
  await app.open()
  await app.chooseType('text', 'number')
  await expect(app.frame.getByText('This is not a number.')).toBeVisible()
})

test('null cannot be removed: a removed option is null', async ({ app, page }) => {
  await app.open()
  const remove = app.frame.getByRole('menuitem', { name: 'Remove', exact: true })
  await app.row('text').getByRole('button', { name: 'Actions' }).click()
  await expect(remove).toBeVisible()
  await page.keyboard.press('Escape')
  await app.row('nothing').getByRole('button', { name: 'Actions' }).click()
  await expect(app.frame.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
  await expect(remove).toBeHidden()
})
