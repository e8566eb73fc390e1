import type { AppDriver } from './appDriver.ts'
import { fillPage, resize } from './frameSize.ts'
import { expect, test } from './test.ts'

const sizes = [
  { width: 1280, height: 690 },
  { width: 360, height: 630 },
] as const

/** By how much the last row is above the view of the rows, or below it; both are negative if it is in view. */
async function overhang(app: AppDriver): Promise<{ readonly above: number; readonly below: number }> {
  return app.grid.evaluate((grid) => {
    const row = grid.querySelector(`[aria-rowindex="${grid.getAttribute('aria-rowcount')}"]`)
    const header = grid.querySelector('[aria-rowindex="1"]')
    if (row === null || header === null) return { above: Infinity, below: Infinity }
    const view = grid.getBoundingClientRect()
    // A scrollbar takes a whole number of pixels.
    const scrollbar = Math.round(view.height) - grid.clientHeight
    const { top, bottom } = row.getBoundingClientRect()
    return {
      above: header.getBoundingClientRect().bottom - top,
      below: bottom - (view.bottom - scrollbar),
    }
  })
}

async function expectLastRowInView(app: AppDriver): Promise<void> {
  await expect(app.grid).not.toHaveAttribute('aria-rowcount', '1')
  await expect
    .poll(async () => {
      const { above, below } = await overhang(app)
      // A hundredth of a pixel is the error of such sums.
      return above < 0.01 && below < 0.01 ? 'in view' : `${above} above, ${below} below`
    })
    .toBe('in view')
}

for (const deviceScaleFactor of [0.67, 1, 1.5, 3]) {
  test.describe(`at a scale of ${deviceScaleFactor}`, () => {
    test.use({ deviceScaleFactor })

    test('the last row is whole, by key and by wheel', async ({ app, page }) => {
      await fillPage(page, sizes[0])
      await app.open()
      for (const size of sizes) {
        await resize(app, size)
        await app.grid.getByRole('rowheader').first().click()
        await page.keyboard.press('ControlOrMeta+End')
        await expectLastRowInView(app)
        await page.keyboard.press('ControlOrMeta+Home')
        await expect(app.grid.locator('[aria-rowindex="2"]')).toBeInViewport()
        await page.mouse.wheel(0, 10_000)
        await expectLastRowInView(app)
        await page.mouse.wheel(0, -10_000)
        await expect(app.grid.locator('[aria-rowindex="2"]')).toBeInViewport()
      }
    })
  })
}
