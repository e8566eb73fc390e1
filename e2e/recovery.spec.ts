import { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
})

test('unsaved edits survive a reload and are offered back, beside what the portal holds', async ({
  app,
  page,
  portal,
}) => {
  await app.open()
  await app.editValue('a', 'uno')
  await app.chooseFromMenu('b', 'Remove')
  await expect.poll(() => portal.requests('profile')).toHaveLength(1)
  await page.reload()
  const left = app.frame.getByRole('region', { name: 'Recovered changes' })
  await expect(left).toContainText('2 unsaved changes from')
  await left.getByText('Compare').click()
  await expect(left.getByRole('row', { name: /^a / })).toContainText('unoone')
  await left.getByRole('button', { name: 'Restore' }).click()
  await expect(left).toBeHidden()
  await expect(app.value('a')).toHaveText('uno')
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ a: 'uno', b: null })
  await page.reload()
  await expect(app.row('a')).toBeVisible()
  await expect(left).toBeHidden()
})

test('what the portal changed meanwhile comes back as a conflict', async ({ app, page, portal }) => {
  await app.open()
  await app.editValue('a', 'uno')
  await expect.poll(() => portal.requests('profile')).toHaveLength(1)
  await portal.rival({ a: 'theirs' })
  await page.reload()
  const left = app.frame.getByRole('region', { name: 'Recovered changes' })
  await expect(left).toContainText('1 of these options has since changed in the portal.')
  await left.getByRole('button', { name: 'Restore' }).click()
  await expect(app.state('a')).toHaveText('Conflict')
})

test('they are forgotten when discarded', async ({ app, page, portal }) => {
  await app.open()
  await app.editValue('a', 'uno')
  await expect.poll(() => portal.requests('profile')).toHaveLength(1)
  await page.reload()
  await app.button('Discard').click()
  await page.reload()
  await expect(app.value('a')).toHaveText('one')
  await expect(app.button('Discard')).toBeHidden()
})

test('they are never shown to another user of the same browser', async ({ app, page, portal }) => {
  await app.open()
  await app.editValue('a', 'secret')
  await expect.poll(() => portal.requests('profile')).toHaveLength(1)
  await portal.session({ user: 2 })
  await portal.setOptions({ a: 'other' })
  await page.reload()
  await expect(app.value('a')).toHaveText('other')
  await expect.poll(() => portal.requests('profile')).not.toHaveLength(1)
  await expect(app.frame.getByText('secret')).toBeHidden()
  await expect(app.button('Restore')).toBeHidden()
  await portal.session({ user: 1 })
  await page.reload()
  await app.button('Restore').click()
  await expect(app.value('a')).toHaveText('secret')
})

test('another open tab’s edits are its own', async ({ app, page, portal }) => {
  await app.open()
  await app.editValue('a', 'uno')
  await expect.poll(() => portal.requests('profile')).toHaveLength(1)
  const other = new AppDriver(await page.context().newPage(), portal)
  await other.open()
  await expect.poll(() => portal.requests('profile')).toHaveLength(2)
  await expect(other.button('Restore')).toBeHidden()
  await page.close()
  await other.page.reload()
  await other.button('Restore').click()
  await expect(other.value('a')).toHaveText('uno')
})

test('where the browser blocks storage, everything works but this, and the person is told', async ({
  app,
  page,
  portal,
}) => {
  await page.addInitScript(() => {
    const blocked = {
      get(): never {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    }
    Object.defineProperty(window, 'localStorage', blocked)
    Object.defineProperty(Navigator.prototype, 'locks', blocked)
    Object.defineProperty(window, 'BroadcastChannel', blocked)
  })
  await app.open()
  await app.editValue('a', 'uno')
  await expect(
    app.frame.getByText('This browser does not allow the app to keep unsaved changes'),
  ).toBeVisible()
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect((await portal.options())['a']).toBe('uno')
})

test('what was typed into an open cell is offered back as it was left, a value or not', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', number: 5 })
  await app.open()
  for (const [key, text] of [
    ['number', 'five'],
    ['a', 'uno'],
  ] as const) {
    await app.cell(key, 'Value').click()
    await page.keyboard.type(text)
    await expect.poll(() => portal.requests('profile')).not.toHaveLength(0)
    await page.reload()
    await expect(app.frame.getByRole('region', { name: 'Recovered changes' })).toContainText(
      '1 unsaved change from',
    )
    await app.button('Restore').click()
    const field = app.frame.getByRole('textbox', { name: `Value of ${key}` })
    await expect(field).toHaveValue(text)
    await expect(field).toBeFocused()
    await page.keyboard.press(key === 'a' ? 'Enter' : 'Escape')
    await expect(field).toBeHidden()
    await expect(app.button('Restore')).toBeHidden()
  }
  await expect(app.value('a')).toHaveText('uno')
  await expect(app.value('number')).toHaveText('5')
})

test('what was typed into the large editor is offered back after its frame was removed', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ tree: { a: 1 } })
  await app.open()
  await app.cell('tree', 'Value').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const field = app.frame.getByRole('dialog').getByRole('textbox', { name: 'Value of tree' })
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"a": 1,')
  await expect.poll(() => portal.requests('profile')).not.toHaveLength(0)
  await page.locator('iframe.app-frame').evaluate((frame) => frame.remove())
  await portal.rival({ tree: 'theirs' })
  await page.reload()
  await app.button('Restore').click()
  await expect(field).toHaveText('{"a": 1,')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(' "b": 2}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(app.state('tree')).toHaveText('Conflict')
})

test('a text that is no value yet is asked about before the page goes', async ({ app, page, portal }) => {
  await portal.setOptions({ number: 5 })
  await app.open()
  await app.cell('number', 'Value').click()
  await page.keyboard.type('five')
  const asked = page.waitForEvent('dialog')
  const left = page.reload()
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.accept()
  await left
})

test('the grid has the focus after the decision about them', async ({ app, page, portal }) => {
  for (const choice of ['Discard', 'Restore']) {
    await app.open()
    await app.editValue('a', 'uno')
    await expect.poll(() => portal.requests('profile')).toHaveLength(1)
    await page.reload()
    await app.button(choice).click()
    await expect(app.cell('a', 'Key')).toBeFocused()
    await portal.clearRequests()
  }
})
