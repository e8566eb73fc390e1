import { AppDriver } from './appDriver.ts'
import { axeViolations, axeViolationsApartFromColours, bringAxe, followSystemTheme } from './axe.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'
import { visitScreens } from './visitScreens.ts'
import { visitSettings } from './visitSettings.ts'

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000)
  await bringAxe(page)
})

test('axe finds nothing on any screen, in the light and the dark theme', async ({ app }) => {
  await app.open()
  await followSystemTheme(app)
  const found: string[] = []
  await visitScreens(app, async (screen) => {
    for (const violation of await axeViolations(app)) found.push(`${screen}: ${violation}`)
  })
  expect(found).toEqual([])
})

test('axe finds nothing on any screen from right to left', async ({ page, portal }) => {
  await portal.session({ language: 'ar' })
  const app = new AppDriver(page, portal, speechIn('ar'))
  const found: string[] = []
  await visitScreens(app, async (screen) => {
    for (const violation of await axeViolationsApartFromColours(app)) found.push(`${screen}: ${violation}`)
  })
  expect(found).toEqual([])
})

test('axe finds nothing in the settings view, in the light and the dark theme', async ({ app }) => {
  await app.open()
  await followSystemTheme(app)
  const found: string[] = []
  await visitSettings(app, async (screen) => {
    for (const violation of await axeViolations(app)) found.push(`${screen}: ${violation}`)
  })
  expect(found).toEqual([])
})

test('axe finds nothing in the settings view from right to left', async ({ page, portal }) => {
  await portal.session({ language: 'ar' })
  const app = new AppDriver(page, portal, speechIn('ar'))
  const found: string[] = []
  await visitSettings(app, async (screen) => {
    for (const violation of await axeViolationsApartFromColours(app)) found.push(`${screen}: ${violation}`)
  })
  expect(found).toEqual([])
})

test('axe finds nothing where there is no grid, or trouble with it, in the light and the dark theme', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await app.open()
  await followSystemTheme(app)
  await portal.faults({ answer: { kind: '200-false' } })
  await app.comeBack()
  await expect(app.alert.filter({ hasText: 'they are damaged' })).toBeVisible()
  expect(await axeViolations(app), 'damaged store').toEqual([])
  await page.reload()
  await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
  expect(await axeViolations(app), 'load error').toEqual([])

  await portal.faults({})
  await portal.scenario('empty')
  await page.reload()
  await expect(app.frame.getByRole('heading', { name: 'There are no options yet' })).toBeVisible()
  expect(await axeViolations(app), 'empty').toEqual([])
  await portal.session({ installMode: true })
  await page.reload()
  await expect(app.button('Finish installation')).toBeVisible()
  expect(await axeViolations(app), 'install').toEqual([])
  await portal.faults({ silentParent: {} })
  await page.reload()
  await expect(app.frame.getByRole('heading', { name: 'Connecting to the portal…' })).toBeVisible()
  expect(await axeViolations(app), 'connecting').toEqual([])
})
