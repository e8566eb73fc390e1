import type { Locator } from '@playwright/test'
import { bringAxe, violationsIn } from './axe.ts'
import { type DevServer, startDevServer } from './devServer.ts'
import { expectValue, groupOf } from './settingGroups.ts'
import { expect, test } from './test.ts'

let server: DevServer

test.beforeAll(async () => {
  server = await startDevServer()
})

test.afterAll(() => server.stop())

test.beforeEach(async ({ page }) => {
  await bringAxe(page)
  await page.goto(`${server.url}ui.html?settings`)
  await expect(page.getByRole('heading', { name: 'Controls of settings' })).toBeVisible()
})

test('a switch, radio buttons, a select and a slider are named by the title, and show nothing chosen where nothing fits', async ({
  page,
}) => {
  const group = groupOf(page, 'Notifications')
  const control = group.getByRole('switch', { name: 'Notifications', exact: true })
  await expect(control).toHaveAccessibleDescription('A message for each new deal.')
  await control.press('Space')
  await expect(control).toBeChecked()
  await expectValue(group, true)

  const colours = groupOf(page, 'Colours')
  const radios = colours.getByRole('radiogroup', { name: 'Colours', exact: true })
  await expect(radios.getByRole('radio', { checked: true })).toHaveCount(0)
  await radios.getByRole('radio', { name: 'Light' }).press('ArrowDown')
  await expect(radios.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expectValue(colours, 'dark')

  const stage = groupOf(page, 'Stage')
  const select = stage.getByRole('combobox', { name: 'Stage', exact: true })
  await expect(select).toHaveAttribute('aria-invalid', 'true')
  await expect(select.locator('option:checked')).toHaveText('Choose…')
  await select.selectOption('Won')
  await expect(select.locator('option')).toHaveText(['New', 'In work', 'In talks', 'Won', 'Lost'])
  await expectValue(stage, 'won')

  const volume = groupOf(page, 'Volume')
  const slider = volume.getByRole('slider', { name: 'Volume', exact: true })
  await slider.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', '5 %')
  await expectValue(volume, 5)
  await slider.press('End')
  await expectValue(volume, 10)
})

test('a ticked choice enters at its place; what is none of the choices stays until it is removed', async ({
  page,
}) => {
  const days = groupOf(page, 'Days')
  await expect(days.getByText('Not one of the choices')).toBeVisible()
  await days.getByRole('checkbox', { name: 'Tuesday' }).press('Space')
  await expectValue(days, ['tu', 'we', 'sunday', 'mo'])
  await days.getByRole('checkbox', { name: 'Wednesday' }).uncheck()
  await days.getByRole('button', { name: 'Remove sunday' }).click()
  await expectValue(days, ['tu', 'mo'])
  await expect(days.getByText('Not one of the choices')).toHaveCount(0)
  await days.getByRole('checkbox', { name: 'Monday' }).uncheck()
  await days.getByRole('checkbox', { name: 'Tuesday' }).uncheck()
  await expect(days.getByRole('checkbox', { checked: true }), 'what is refused is shown').toHaveCount(0)
  await expect(days.getByRole('checkbox', { name: 'Tuesday' })).toHaveAttribute('aria-invalid', 'true')
  await expectValue(days, ['tu'])

  const columns = groupOf(page, 'Columns')
  await columns.getByRole('searchbox').fill('own')
  await expect(columns.getByRole('checkbox')).toHaveCount(1)
  await columns.getByRole('checkbox', { name: 'Owner' }).check()
  await expectValue(columns, ['stage', 'company', 'owner'])
  await columns.getByRole('searchbox').fill('xyz')
  await expect(columns.getByText('No choices match')).toBeVisible()
})

test('chosen items move within their list and between the lists, by keys and by buttons, and keep the focus', async ({
  page,
}) => {
  const group = groupOf(page, 'Order')
  const item = (name: string): Locator => group.getByRole('checkbox', { name })
  await item('City').press('Alt+ArrowDown')
  await expectValue(group, ['a', 'c', 'z'])
  await expect(item('City')).toBeFocused()
  await item('City').press('Alt+ArrowUp')
  await item('City').press('Alt+ArrowUp')
  await expectValue(group, ['c', 'a', 'z'])
  await item('Buyer').press('Space')
  await expectValue(group, ['c', 'a', 'z', 'b'])
  await expect(item('Buyer')).toBeFocused()
  const up = group.getByRole('button', { name: 'Move up: Buyer' })
  await up.press('Enter')
  await expectValue(group, ['c', 'a', 'b', 'z'])
  await expect(up).toBeFocused()
  await item('City').press('Space')
  await expectValue(group, ['a', 'b', 'z'])
  await expect(item('City')).toBeFocused()
  await expect(item('City')).not.toBeChecked()
  await group.getByRole('button', { name: 'Remove z' }).click()
  await expectValue(group, ['a', 'b'])
})

test('what is read-only can be focused and not changed', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Read only' }).check()
  const groups = page.getByRole('group')
  const before = await groups.locator('output').allTextContents()
  const names = await groups.evaluateAll((all) => all.map((group) => group.ariaLabel))
  const reached = new Set<string | null>()
  while (reached.size < names.length) {
    for (const key of ['Tab', 'Space', '1', 'ArrowDown', 'Escape', 'Backspace'])
      await page.keyboard.press(key)
    reached.add(await page.evaluate(() => document.activeElement?.closest('[role=group]')?.ariaLabel ?? null))
  }
  expect([...reached]).toEqual(names)
  expect(await groups.locator('output').allTextContents()).toEqual(before)
})

test('axe finds nothing in either theme, in either direction', async ({ page }) => {
  for (const look of [
    { theme: 'light', dir: 'ltr' },
    { theme: 'dark', dir: 'rtl' },
  ]) {
    await page.evaluate((attributes) => {
      document.documentElement.dataset['theme'] = attributes.theme
      document.documentElement.dir = attributes.dir
    }, look)
    expect.soft(await violationsIn(page), look.theme).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
