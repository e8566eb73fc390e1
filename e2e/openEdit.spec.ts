import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two', c: 'three' })
})

test('what is typed into the large editor is in conflict with what has changed elsewhere, too', async ({
  app,
  portal,
  page,
}) => {
  await app.open()
  await app.cell('a', 'Value').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const panel = app.frame.getByRole('dialog')
  await expect(panel.getByRole('textbox', { name: 'Value of a' })).toBeFocused()
  await page.keyboard.insertText('mine ')
  await portal.rival({ a: 'theirs', c: 'new three' })
  await app.comeBack()
  await expect(panel.getByText('This option has been changed elsewhere')).toBeVisible()
  await panel.getByRole('button', { name: 'Apply' }).click()
  await expect(app.value('a')).toHaveText('mine one')
  await expect(app.state('a')).toHaveText('Conflict')
  await app.save()
  await expect(app.button('Keep mine')).toBeVisible()
  expect((await portal.options())['a']).toBe('theirs')
})

test('a cell that is scrolled out of view or filtered out keeps what is typed', async ({
  app,
  portal,
  page,
}) => {
  const many = Array.from({ length: 200 }, (_, index) => [`k.${index}`, index] as const)
  await portal.setOptions(Object.fromEntries(many))
  await app.open()
  await app.cell('k.0', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of k.0' })
  await expect(field).toBeFocused()
  await page.keyboard.type('zero')
  await app.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }))
  await expect(app.row('k.199')).toBeVisible()
  await app.grid.evaluate((grid) => grid.scrollTo({ top: 0 }))
  await expect(field).toHaveValue('zero')
  await app.search.fill('k.19')
  await expect(app.row('k.19')).toBeVisible()
  await expect(field).toHaveValue('zero')
  await expect(app.search).toBeFocused()
  await app.search.fill('')
  await app.chooseMore('Export')
  await expect(app.frame.getByText('Finish editing the open cell first')).toBeVisible()
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('7')
  await app.chooseMore('Export')
  await expect(app.frame.getByRole('dialog', { name: 'Export options' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.value('k.0')).toHaveText('7')
})

test('an option that vanishes elsewhere while it is open keeps what is typed, and says so', async ({
  app,
  portal,
  page,
}) => {
  await app.open()
  const field = app.frame.getByRole('textbox', { name: 'Value of b' })
  const note = app.frame.getByText('This option is no longer in the portal.')
  await app.cell('b', 'Value').dblclick()
  await page.keyboard.insertText('my two')
  await portal.setOptions({ a: 'one', c: 'three' })
  await app.comeBack()
  await expect(note).toBeVisible()
  await expect(field).toHaveValue('my two')
  await expect(field).toBeFocused()
  await app.search.click()
  await expect(app.value('b')).toHaveText('my two')
  await expect(app.state('b')).toHaveText('Conflict')
  await app.row('b').getByRole('button', { name: 'Resolve' }).click()
  await app.button('Keep mine').click()
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ a: 'one', b: 'my two', c: 'three' })
})

test.describe('JSON in a string', () => {
  const stored = '{"page": 1.0,\r\n "id":18446744073709551616, "on":true}'

  test('says so, opens laid out, and keeps its own spacing and numbers where nothing was changed', async ({
    app,
    portal,
    page,
  }) => {
    await portal.setOptions({ a: stored, b: 'two' })
    await app.open()
    await expect(app.cell('a', 'Type')).toHaveText('string')
    await expect(app.cell('a', 'Value')).toHaveText(stored.replace('\r\n', '↵'))
    await expect(app.cell('a', 'Value')).toHaveAccessibleDescription(/^JSON in a string/)
    await expect(app.cell('b', 'Value')).toHaveAccessibleDescription('')
    await app.cell('a', 'Value').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const panel = app.frame.getByRole('dialog')
    const lines = panel.getByRole('textbox', { name: 'Value of a' }).locator('.cm-line')
    await expect(lines).toHaveText([
      '{',
      '  "page": 1.0,',
      '  "id": 18446744073709551616,',
      '  "on": true',
      '}',
    ])
    await expect(panel.getByText('JSON in a string')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await page.keyboard.press('ControlOrMeta+Enter')
    await lines.last().click()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    await page.keyboard.insertText(',"new":[1]')
    await panel.getByRole('button', { name: 'As text' }).click()
    await expect(lines).toHaveText(['{"page": 1.0,', ' "id":18446744073709551616, "on":true, "new": [1]}'])
    await page.keyboard.insertText(' ')
    await panel.getByRole('button', { name: 'Apply' }).click()
    await app.save()
    await expect(app.status).toHaveText('1 option saved.')
    expect((await portal.options())['a']).toBe(stored.replace('true}', 'true, "new": [1] }'))
    await expect(app.cell('a', 'Type')).toHaveText('string')
  })

  test('invalid JSON is refused with its place, and stored only as text', async ({ app, portal, page }) => {
    await portal.setOptions({ a: '{"n":1}' })
    await app.open()
    await app.cell('a', 'Value').dblclick()
    const cell = app.grid.getByRole('textbox', { name: 'Value of a' })
    await expect(cell).toHaveValue('{"n":1}')
    await page.keyboard.press('ControlOrMeta+Enter')
    const panel = app.frame.getByRole('dialog')
    const field = panel.getByRole('textbox', { name: 'Value of a' })
    await expect(field).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('{\n  "n": x\n}')
    await panel.getByRole('button', { name: 'Apply' }).click()
    await expect(panel.getByRole('alert')).toHaveText('Line 2, column 8: “x” is not expected here.')
    await expect(panel.getByText('choose “As text” first')).toBeVisible()
    const asText = panel.getByRole('button', { name: 'As text' })
    await expect(asText).toHaveAttribute('aria-pressed', 'false')
    await asText.click()
    await expect(asText).toHaveAttribute('aria-pressed', 'true')
    await expect(field.locator('.cm-line')).toHaveText(['{', '  "n": x', '}'])
    await panel.getByRole('button', { name: 'Apply' }).click()
    await expect(app.value('a')).toHaveText('{↵  "n": x↵}')
    await expect(app.cell('a', 'Value')).toBeFocused()
    await expect(app.cell('a', 'Value')).toHaveAccessibleDescription('')
  })

  test('with a key held twice is edited as text only, and says why', async ({ app, portal, page }) => {
    await portal.setOptions({ a: '{"n":1, "n":2}' })
    await app.open()
    await app.cell('a', 'Value').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const panel = app.frame.getByRole('dialog')
    await expect(panel.getByText('holds the key “n” twice')).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Wrap lines' })).toBeVisible()
    await expect(panel.getByRole('button', { name: 'As text' })).toBeHidden()
    await expect(panel.getByRole('textbox', { name: 'Value of a' })).toHaveText('{"n":1, "n":2}')
  })

  test('comes back laid out after the page was left, and tells what has changed elsewhere', async ({
    app,
    portal,
    page,
  }) => {
    await portal.setOptions({ a: '{"n":1}' })
    await app.open()
    await app.cell('a', 'Value').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const panel = app.frame.getByRole('dialog')
    const field = panel.getByRole('textbox', { name: 'Value of a' })
    await expect(field.locator('.cm-line')).toHaveText(['{', '  "n": 1', '}'])
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('{\n  "n": 2,')
    await expect.poll(() => portal.requests('profile')).not.toHaveLength(0)
    await page.locator('iframe.app-frame').evaluate((frame) => frame.remove())
    await portal.rival({ a: '{"n":3}' })
    await page.reload()
    await app.button('Restore').click()
    await expect(field.locator('.cm-line')).toHaveText(['{', '  "n": 2,'])
    await expect(panel.getByText('JSON in a string')).toBeVisible()
    await expect(panel.getByText('This option has been changed elsewhere')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText(' "m": 1}')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(app.value('a')).toHaveText('{"n":2,"m":1}')
    await expect(app.state('a')).toHaveText('Conflict')
  })
})
