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

test('turning a phone leaves the first row the first, and the active row in view', async ({ app, page }) => {
  const upright = { width: 360, height: 740 }
  const turned = { width: 740, height: 360 }
  const first = (): Promise<string | null | undefined> =>
    app.grid.evaluate((grid) => {
      const from = grid.querySelector('[aria-rowindex="1"]')?.getBoundingClientRect().bottom ?? 0
      const rows = [...grid.querySelectorAll('[data-key]')]
        .map((row) => ({ key: row.getAttribute('data-key'), top: row.getBoundingClientRect().top - from }))
        .toSorted((a, b) => a.top - b.top)
      return rows.find(({ top }) => top > -1)?.key
    })
  await fillPage(page, upright)
  await app.open()
  const firstAtTop = await first()
  await app.grid.hover()
  await page.mouse.wheel(0, 64 * 10)
  await expect.poll(first).not.toBe(firstAtTop)
  const key = await first()
  const rowHeight = (): Promise<number> =>
    app.grid
      .getByRole('rowheader')
      .first()
      .evaluate((cell) => cell.parentElement?.clientHeight ?? 0)
  const tall = await rowHeight()

  await resize(app, turned)
  await expect.poll(rowHeight).toBeLessThan(tall)
  await expect.poll(first).toBe(key)
  await resize(app, upright)
  await expect.poll(rowHeight).toBe(tall)
  await expect.poll(first).toBe(key)

  // The last row that is whole in an upright phone lies below the view of one that is turned.
  await app.grid.locator(`[data-key="${key}"]`).getByRole('rowheader').click()
  await page.keyboard.press('PageDown')
  const active = app.grid.locator('[data-key]:focus-within')
  await expect(active).not.toHaveAttribute('data-key', key ?? '')
  const activeKey = (await active.getAttribute('data-key')) ?? ''
  for (const size of [turned, upright, turned]) {
    await resize(app, size)
    await expect(app.row(activeKey)).toBeInViewport({ ratio: 1 })
    await expect(active).toHaveAttribute('data-key', activeKey)
  }
})
