import { languages } from '../src/messages/language.ts'
import { AppDriver } from './appDriver.ts'
import { fillPage, resize } from './frameSize.ts'
import { misfits } from './misfits.ts'
import { speechIn, speechOf } from './speech.ts'
import { serveStretched, stretchedCatalogue } from './stretchedCatalogue.ts'
import { test, expect } from './test.ts'
import { visitScreens } from './visitScreens.ts'
import { visitSettings } from './visitSettings.ts'

const largest = { width: 1280, height: 800 }
const smallest = { width: 360, height: 640 }
/** One for each layout: rows, rows whose values scroll beside their keys, and cards. */
const frames = [largest, { width: 700, height: 700 }, smallest] as const

/** What does not fit at each size, one line per place. */
async function misfitsAtEachSize(app: AppDriver): Promise<string[]> {
  const found: string[] = []
  for (const size of frames) {
    await resize(app, size)
    for (const misfit of await misfits(app.frame)) found.push(`${size.width} × ${size.height}: ${misfit}`)
  }
  await resize(app, largest)
  return found
}

test('texts longer by 40 % are not cut off, on any screen at any size', async ({ page, portal }) => {
  test.setTimeout(120_000)
  await fillPage(page, largest)
  await serveStretched(page)
  await portal.session({ language: 'de' })
  const found: string[] = []
  const app = new AppDriver(page, portal, speechOf('de', stretchedCatalogue))
  await visitScreens(app, async (screen) => {
    for (const misfit of await misfitsAtEachSize(app)) found.push(`${screen}, ${misfit}`)
  })
  await visitSettings(app, async (screen) => {
    for (const misfit of await misfitsAtEachSize(app)) found.push(`${screen}, ${misfit}`)
  })
  expect(found).toEqual([])
})

for (const width of [600, 700, 928, 1280]) {
  test(`values have 200 px at least, and more than keys, at a width of ${width} px`, async ({
    app,
    page,
  }) => {
    await fillPage(page, { width, height: 700 })
    await app.open()
    const wide = (role: 'columnheader' | 'gridcell' | 'rowheader', column: number): Promise<number> =>
      app.grid
        .locator(`[role=${role}][aria-colindex="${column}"]`)
        .first()
        .evaluate((cell) => cell.getBoundingClientRect().width)
    const value = await wide('gridcell', 5)
    expect(value).toBeGreaterThanOrEqual(200)
    expect(value).toBeGreaterThan(await wide('rowheader', 3))
    expect(await wide('columnheader', 5)).toBeCloseTo(value)
    expect(await wide('columnheader', 3)).toBeCloseTo(await wide('rowheader', 3))
  })
}

test('nothing is cut off in any language, at the largest size and the smallest', async ({
  app,
  page,
  portal,
}) => {
  test.setTimeout(120_000)
  await fillPage(page, largest)
  await portal.setOptions('{"a":"one","b":2,"c":true,"exact":12345678901234567890.5,"next":{"next":1}}')
  await app.open()
  await app.editValue('a', 'uno')
  await app.chooseFromMenu('b', 'Remove')
  await app.add('new', 'value')
  await app.frame.getByRole('checkbox', { name: 'Select all options shown' }).click()
  let current = app
  for (const { code, name } of languages) {
    const settings = await current.openSettings()
    await settings.getByRole('combobox', { name: current.say('app.language') }).selectOption(code)
    current = new AppDriver(page, portal, speechIn(code))
    await expect(current.grid).toBeVisible()
    await page.keyboard.press('Escape')
    for (const size of [smallest, largest]) {
      await resize(current, size)
      await current.cell('a', 'Key').click({ button: 'right' })
      await expect(current.frame.getByRole('menu')).toBeVisible()
      expect.soft(await misfits(current.frame), `${name} at ${size.width} × ${size.height}`).toEqual([])
      await page.keyboard.press('Escape')
    }
  }
})
