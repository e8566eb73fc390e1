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
