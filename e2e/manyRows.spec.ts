import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

// Rows of 20 million pixels, 40 million of the screen's: more than any browser lays out.
const count = 500_000
test.use({ deviceScaleFactor: 2 })

/** The rows in view from its top: the number in the key of each, and the pixels between header and row. */
async function rowsInView(app: AppDriver): Promise<{ readonly row: number; readonly top: number }[]> {
  return app.grid.evaluate((grid) => {
    const from = grid.querySelector('[aria-rowindex="1"]')?.getBoundingClientRect().bottom ?? 0
    const to = grid.getBoundingClientRect().bottom
    return [...grid.querySelectorAll('[data-key]')]
      .map((row) => ({
        row: Number(row.getAttribute('data-key')?.slice(1)),
        box: row.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.bottom > from && box.top < to)
      .map(({ row, box }) => ({ row, top: box.top - from }))
      .toSorted((a, b) => a.top - b.top)
  })
}

/** How far the view is from the first row, in pixels; the rows in view leave no gap. */
async function distance(app: AppDriver): Promise<number> {
  const rows = await rowsInView(app)
  const [first] = rows
  if (first === undefined) return NaN
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => first.row + index))
  expect(rows.length).toBeGreaterThan(9)
  return first.row * 40 - first.top
}

test('500,000 options: each is reached by wheel, thumb and keys, and edited', async ({
  app,
  page,
  portal,
}) => {
  const keys = Array.from({ length: count }, (_, at) => `k${String(at).padStart(6, '0')}`)
  await portal.setOptions(`{${keys.map((key, at) => `"${key}":${at}`).join(',')}}`)
  await page.goto(portal.url)
  await expect(app.row('k000000')).toBeVisible({ timeout: 40_000 })
  await expect(app.grid).toHaveAttribute('aria-rowcount', String(count + 1))
  const thumbTo = (share: number): Promise<number> =>
    app.grid.evaluate((grid, part) => {
      grid.scrollTop = part * (grid.scrollHeight - grid.clientHeight)
      return grid.scrollTop
    }, share)

  await app.cell('k000000', 'Value').click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(app.row('k499999')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await app.editValue('k499999', '7')
  await expect(app.row('k499999')).toContainText(app.say('state.edited'))
  const end = await distance(app)

  await page.keyboard.press('ControlOrMeta+Home')
  await expect(app.row('k000000')).toBeInViewport({ ratio: 1 })
  expect(await distance(app)).toBe(0)

  await thumbTo(0.5)
  await expect.poll(() => distance(app)).toBeGreaterThan(9_000_000)
  await app.grid.hover()
  // In the middle, the wheel moves the rows by its pixels, and back to where they were.
  const middle = await distance(app)
  for (const by of [100, 1500, 340]) {
    const before = await distance(app)
    await page.mouse.wheel(0, by)
    await expect.poll(() => distance(app)).toBe(before + by)
  }
  for (const by of [340, 1500, 100]) {
    const before = await distance(app)
    await page.mouse.wheel(0, -by)
    await expect.poll(() => distance(app)).toBe(before - by)
  }
  expect(await distance(app)).toBe(middle)
  const [, second] = await rowsInView(app)
  const start = `k${String(second?.row).padStart(6, '0')}`
  await app.cell(start, 'Value').click()
  const focused = app.grid.locator('[data-key]:focus-within')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await expect(focused).not.toHaveAttribute('data-key', start)
  await expect(focused).toBeInViewport({ ratio: 1 })
  expect(Math.abs((await distance(app)) - middle - 500)).toBeLessThan(500)
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await expect(focused).toHaveAttribute('data-key', start)
  await expect(focused).toBeInViewport({ ratio: 1 })

  // What is typed into a cell that was scrolled out of view brings it back.
  await page.keyboard.press('Enter')
  await expect(
    app.frame.getByRole('textbox', { name: app.say('editor.value', { key: start }) }),
  ).toBeFocused()
  for (const share of [0.2, 0.9]) {
    await thumbTo(share)
    await expect.poll(async () => Math.abs((await distance(app)) - middle)).toBeGreaterThan(5_000_000)
    await page.keyboard.type('5')
    await expect(app.row(start)).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Enter')
  await expect(app.row(start)).toContainText(app.say('state.edited'))

  await thumbTo(1)
  await expect.poll(() => distance(app)).toBeGreaterThanOrEqual(end)
  await page.mouse.wheel(0, -3000)
  await page.mouse.wheel(0, 9000)
  await expect(app.row('k499999')).toBeInViewport({ ratio: 1 })
  await thumbTo(0)
  await expect.poll(() => distance(app)).toBe(0)
})
