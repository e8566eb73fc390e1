import { readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'

test('opened outside a portal, the page says what it is', async ({ page, portal }) => {
  await page.goto(portal.appUrl)
  await expect(page.getByRole('heading', { name: 'Open this app in Bitrix24' })).toBeVisible()
  await expect(page.getByText('Local application')).toBeVisible()
  await expect(page.getByText('npm start')).toBeVisible()
})

test.describe('a parent window that does not answer', () => {
  test.use({ timeScale: 4 })

  test('is waited for, told of, and can be tried again', async ({ app, page, portal }) => {
    await portal.faults({ silentParent: {} })
    await page.goto(portal.url)
    await expect(app.frame.getByRole('heading', { name: 'Connecting to the portal…' })).toBeVisible()
    await expect(app.frame.getByRole('heading', { name: 'Bitrix24 is not responding' })).toBeVisible()
    await portal.faults({})
    await app.button('Try again').click()
    await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
  })
})

test('no options yet: the screen says what to do', async ({ app, page, portal }) => {
  await portal.scenario('empty')
  await page.goto(portal.url)
  await expect(app.frame.getByRole('heading', { name: 'There are no options yet' })).toBeVisible()
  await app.add('first', 'value')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ first: 'value' })
})

test('options are shown as soon as they come, and a skeleton until then', async ({ app, page, portal }) => {
  await portal.faults({ delay: { ms: 600 } })
  await page.goto(portal.url)
  await expect(app.status.filter({ hasText: 'Loading your options…' })).toBeAttached()
  await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
})

test('works on another site than the portal’s', async ({ app, portal }) => {
  await portal.session({ appHost: '127.0.0.1' })
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '41')
})

test('the settings tell the version and lead to the licences', async ({ app, page }) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  await app.open()
  const settings = await app.openSettings()
  await expect(settings.getByText(`Version ${version}`, { exact: true })).toBeVisible()
  const opening = page.context().waitForEvent('page')
  await settings.getByRole('link', { name: 'Licences' }).click()
  await expect((await opening).getByText('## react - ')).toBeVisible()
})

test('100,000 options: few rows are drawn, the last is reached', async ({ app, page, portal }) => {
  await portal.scenario('many')
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '100001')
  expect(await app.grid.getByRole('row').count()).toBeLessThan(80)
  await app.grid.getByRole('rowheader').first().click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(app.grid.locator('[role=row][aria-rowindex="100001"]')).toBeVisible()
})
