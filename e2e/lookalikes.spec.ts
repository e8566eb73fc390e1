import { expect, test } from './test.ts'

const alike = [
  'user name',
  ' user name',
  'user name ',
  'user  name',
  'user\u00a0name',
  'user\u2003name',
  'user\u200bname',
  'user\u00adname',
  'user\u200ename',
  '\ufeffuser name',
  'username',
]

test('keys that look alike have different looks and names, and are copied as they are', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions(Object.fromEntries(alike.map((key, at) => [key, at])))
  await app.open()
  const headers = app.grid.getByRole('rowheader')
  await expect(headers).toHaveCount(alike.length)
  // What the document holds is the key itself.
  expect(await headers.allTextContents()).toEqual(alike)

  const names = new Map([
    ['user name', 'user name'],
    [' user name', '1 space user name'],
    ['user name ', 'user name 1 space'],
    ['user  name', 'user 2 spaces name'],
    ['user\u00a0name', 'user no-break space name'],
    ['user\u2003name', 'user space U+2003 name'],
    ['user\u200bname', 'user invisible character U+200B name'],
    ['user\u00adname', 'user soft hyphen name'],
    ['user\u200ename', 'user invisible character U+200E name'],
    ['\ufeffuser name', 'invisible character U+FEFF user name'],
    ['username', 'username'],
  ])
  for (const [at, key] of alike.entries()) {
    await expect(headers.nth(at)).toHaveAccessibleName(names.get(key) ?? '')
  }

  // Each is drawn in its own way, and what is drawn is as wide as can be seen.
  const drawn = await headers.evaluateAll((cells) =>
    cells.map((cell) =>
      [...cell.childNodes]
        .map((part) =>
          part instanceof HTMLElement && part.className === 'unseen'
            ? `[${getComputedStyle(part, '::before').content}]`
            : (part.textContent ?? ''),
        )
        .join(''),
    ),
  )
  expect(new Set(drawn).size).toBe(alike.length)
  for (const mark of await headers.locator('.unseen').all()) {
    expect((await mark.boundingBox())?.width).toBeGreaterThan(4)
  }

  for (const [at, key] of alike.entries()) {
    await headers.nth(at).click()
    await page.keyboard.press('ControlOrMeta+C')
    await app.search.fill('')
    await app.search.focus()
    await page.keyboard.press('ControlOrMeta+V')
    // A field for one line keeps everything but line breaks.
    await expect(app.search).toHaveValue(key)
    await app.search.fill('')
  }
})

test('a marked text is copied as the key itself, too', async ({ app, page, portal }) => {
  await portal.setOptions({ 'user\u00a0na\u200bme ': 1 })
  await app.open()
  const header = app.grid.getByRole('rowheader')
  await header.click()
  await header.evaluate((cell) => document.getSelection()?.selectAllChildren(cell))
  await page.keyboard.press('ControlOrMeta+C')
  await app.search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(app.search).toHaveValue('user\u00a0na\u200bme ')
})

test('values tell what cannot be seen, in cells and dialogs', async ({ app, portal }) => {
  await portal.setOptions({ plain: 'a b', odd: ' a\u00a0b\u200b', lines: 'a\nb', list: ['a  b'] })
  await app.open()
  await expect(app.cell('plain', 'Value')).toHaveAccessibleName('a b')
  await expect(app.cell('odd', 'Value')).toHaveAccessibleName(
    '1 space a no-break space b invisible character U+200B',
  )
  await expect(app.cell('lines', 'Value')).toHaveAccessibleName('a line break b')
  await expect(app.cell('list', 'Value')).toHaveAccessibleName('["a 2 spaces b"]')
  await app.editValue('plain', 'a\u00a0b')
  await app.button('Review changes').click()
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog.getByRole('cell', { name: 'string a no-break space b' })).toBeVisible()
  await expect(dialog.getByRole('cell', { name: 'string a b', exact: true })).toBeVisible()
})

test('the keys of dialogs and of the large editor tell what cannot be seen', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ 'user\u00a0name': 'one' })
  await app.open()
  const name = 'user no-break space name'
  const { frame } = app
  await app.grid.getByText('one').dblclick()
  await page.keyboard.insertText('uno')
  await page.keyboard.press('Enter')
  await app.button('Review changes').click()
  await expect(frame.getByRole('dialog').getByRole('rowheader', { name })).toBeVisible()
  await page.keyboard.press('Escape')

  await app.grid.getByText('uno').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(frame.getByRole('dialog', { name })).toBeVisible()
  await frame.getByRole('button', { name: 'Cancel' }).click()

  await portal.rival({ 'user\u00a0name': 'theirs' })
  await app.save()
  await expect(frame.getByRole('dialog').getByRole('rowheader', { name })).toBeVisible()
  await app.button('Decide later').click()
  await page.reload()
  await frame.getByRole('region').getByText('Compare').click()
  await expect(frame.getByRole('region').getByRole('rowheader', { name })).toBeVisible()
})

test('a new key that looks like another one warns, and is taken', async ({ app, page, portal }) => {
  await portal.setOptions({ 'user name': 'one', token: 'two', copy: 'three', 'copy.Copy': 'four' })
  await app.open()
  const { frame } = app
  await app.button('Add option').click()
  const field = frame.getByRole('textbox', { name: 'New key' })
  await expect(field).toBeFocused()
  await field.fill('fresh')
  await expect(field).not.toHaveAccessibleDescription(/looks like/)
  for (const [typed, warning] of [
    ['USER NAME', '“USER NAME” looks like “user name”, but it is another key.'],
    ['user\u00a0name', '“user[NBSP]name” looks like “user name”, but it is another key.'],
    ['user name ', '“user name·” looks like “user name”, but it is another key.'],
    ['tоken', '“tоken” looks like “token”, but it is another key.'],
  ] as const) {
    await field.fill(typed)
    await expect(frame.getByText(warning)).toBeVisible()
    await expect(field).toHaveAccessibleDescription(warning)
    await expect(field).toHaveAttribute('aria-invalid', 'false')
  }
  await field.fill('user\u00a0name')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('mine')
  await page.keyboard.press('Enter')
  await expect(app.status).toHaveText('“user[NBSP]name” looks like “user name”, but it is another key.')

  await app.cell('token', 'Key').click()
  await page.keyboard.press('F2')
  const rename = frame.getByRole('textbox', { name: 'Key of token' })
  // Its own looks are no reason to warn.
  await rename.fill('TOKEN')
  await expect(rename).not.toHaveAccessibleDescription(/looks like/)
  await rename.fill('User\u200b Name')
  await expect(rename).toHaveAccessibleDescription(/“User\[ZWSP] Name” looks like “user name”/)
  await page.keyboard.press('Escape')
  await expect(rename).toBeHidden()

  await app.chooseFromMenu('copy', 'Duplicate')
  // `copy.copy` would look like `copy.Copy`.
  await expect(frame.getByRole('textbox', { name: 'Key of copy.copy2' })).toBeFocused()
  await page.keyboard.press('Escape')
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toMatchObject({ 'user name': 'one', 'user\u00a0name': 'mine' })
})

test('an import warns of new keys that look like others, and takes them', async ({ app, portal }) => {
  await portal.setOptions({ 'user name': 'one' })
  await app.open()
  await app.chooseMore('Import')
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('textbox').fill('{"user\\u00a0name":"1","fresh":"2","Fresh":"3","user name":"4"}')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  const row = (name: string) =>
    dialog.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('user no-break space name')).toContainText('“user[NBSP]name” looks like “user name”')
  await expect(row('Fresh')).toContainText('“Fresh” looks like “fresh”')
  for (const name of ['fresh', 'user name']) await expect(row(name)).not.toContainText('looks like')
  await dialog
    .getByRole('button', { name: /^Apply|^Take|4/ })
    .last()
    .click()
  await expect(app.frame.getByText('4 unsaved changes', { exact: true })).toBeVisible()
})
