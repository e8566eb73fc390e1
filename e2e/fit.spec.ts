import type { Page } from '@playwright/test'
import { languages } from '../src/messages/language.ts'
import { AppDriver } from './appDriver.ts'
import { misfits } from './misfits.ts'
import { speechIn, speechOf } from './speech.ts'
import { stretchedCatalogue } from './stretchedCatalogue.ts'
import { test, expect } from './test.ts'
import { visitScreens } from './visitScreens.ts'

test.describe.configure({ timeout: 90_000 })

const frames = [
  { width: 1280, height: 800 },
  { width: 928, height: 700 },
  { width: 700, height: 700 },
  { width: 360, height: 640 },
] as const

/** Makes the frame as large as the page: what stands around it in a portal is left out. */
async function fillPage(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size)
  await page.addInitScript(() => {
    if (window.parent !== window) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.app-layout { position: fixed; inset: 0; z-index: 1; border-radius: 0 }')
    document.adoptedStyleSheets.push(sheet)
  })
}

for (const size of frames) {
  test(`texts longer by 40 % are not cut off at ${size.width} × ${size.height}`, async ({ page, portal }) => {
    await fillPage(page, size)
    await page.route('**/assets/de-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export default ${JSON.stringify(stretchedCatalogue)}`,
      }),
    )
    await portal.session({ language: 'de' })
    const faults: string[] = []
    const app = new AppDriver(page, portal, speechOf('de', stretchedCatalogue))
    await visitScreens(app, async (screen) => {
      for (const fault of await misfits(app.frame)) faults.push(`${screen}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
}

for (const width of [520, 700, 928, 1280]) {
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
    const value = await wide('gridcell', 4)
    expect(value).toBeGreaterThanOrEqual(200)
    expect(value).toBeGreaterThan(await wide('rowheader', 2))
    expect(await wide('columnheader', 4)).toBeCloseTo(value)
    expect(await wide('columnheader', 2)).toBeCloseTo(await wide('rowheader', 2))
  })
}

for (const { code, name } of languages) {
  test(`nothing is cut off in ${name}`, async ({ page, portal }) => {
    await fillPage(page, frames[0])
    await portal.session({ language: code })
    await portal.setOptions('{"a":"one","b":2,"c":true,"exact":12345678901234567890.5,"next":{"next":1}}')
    const app = new AppDriver(page, portal, speechIn(code))
    await app.open()
    await app.editValue('a', 'uno')
    await app
      .row('b')
      .getByRole('button', { name: app.say('row.remove') })
      .click()
    await app.add('new', 'value')
    await app.frame.getByRole('checkbox', { name: app.say('select.all') }).click()
    for (const size of frames) {
      await page.setViewportSize(size)
      await app.cell('a', 'Key').click({ button: 'right' })
      await expect(app.frame.getByRole('menu')).toBeVisible()
      expect(await misfits(app.frame), `at ${size.width} × ${size.height}`).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
}
