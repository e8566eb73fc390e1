import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await portal.clearRequests()
})

test('nothing is written before Save; Ctrl+S saves, also from an open cell', async ({
  app,
  portal,
  page,
}) => {
  await app.open()
  await expect(app.button('Save')).toBeHidden()
  await app.editValue('a', 'uno')
  await expect(app.button('Save')).toBeVisible()
  expect(await portal.requests('user.option.set')).toHaveLength(0)
  await app.cell('b', 'Value').dblclick()
  await page.keyboard.insertText('dos')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ a: 'uno', b: 'dos' })
})

test('a text that is no value yet holds the save back', async ({ app, portal, page }) => {
  await portal.setOptions({ n: 1 })
  await app.open()
  await app.cell('n', 'Value').dblclick()
  await page.keyboard.insertText('one')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(app.alert.filter({ hasText: 'Finish editing the open cell' })).toBeVisible()
  await expect(app.frame.getByRole('textbox', { name: 'Value of n' })).toHaveValue('one')
  expect(await portal.requests('user.option.set')).toHaveLength(0)
})

test('editing goes on while saving', async ({ app, portal }) => {
  await app.open()
  await app.editValue('a', 'uno')
  await portal.faults({ delay: { ms: 700, methods: ['user.option.set'] } })
  await app.save()
  await app.editValue('a', 'eins')
  await app.editValue('b', 'zwei')
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.frame.getByText('2 unsaved changes')).toBeVisible()
  await portal.faults({})
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ a: 'eins', b: 'zwei' })
})

test.describe('failures', () => {
  // The browser itself reports every failed request.
  test.use({ allowedConsole: /Failed to load resource/ })

  test('loading that fails says why, and can be tried again', async ({ app, portal, page }) => {
    await portal.faults({ error: { status: 500, code: 'INTERNAL_SERVER_ERROR', description: 'Internal' } })
    await page.goto(portal.url)
    await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
    await expect(app.alert).toContainText('The portal reported an internal error.')
    await app.frame.getByText('Details', { exact: true }).click()
    await expect(app.frame.getByText('INTERNAL_SERVER_ERROR')).toBeVisible()
    await portal.faults({})
    await app.button('Retry').click()
    await expect(app.row('a')).toBeVisible()
  })

  test('a save that fails has its details to copy', async ({ app, portal }) => {
    await app.open()
    await app.editValue('a', 'new')
    await portal.faults({ error: { status: 500, code: 'INTERNAL_SERVER_ERROR', description: 'Internal' } })
    await app.save()
    await expect(app.alert.filter({ hasText: 'All your changes are still here' })).toBeVisible()
    await app.frame.getByText('Details', { exact: true }).click()
    await expect(app.frame.getByText('Code: INTERNAL_SERVER_ERROR')).toBeVisible()
    await app.button('Copy details').click()
    await expect(app.button('Copied')).toBeVisible()
  })
})
