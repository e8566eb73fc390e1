import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

const presses = 10_000

// A recording of so many presses takes longer than they do.
test.use({ trace: 'off' })

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'F2',
  'Escape',
  'Delete',
  'Backspace',
  'Space',
  'a',
  '7',
  '{',
  '"',
  'Shift+ArrowDown',
  'Shift+ArrowUp',
  'Shift+Space',
  'Shift+Enter',
  'Control+Home',
  'Control+End',
  'Control+z',
  'Control+z',
  'Control+y',
  'Control+a',
]

/** Mulberry32: the same presses in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The keys may have opened the large editor and typed into it. */
async function leaveDialog(app: AppDriver): Promise<void> {
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Escape')
  const throwAway = app.button('Discard')
  if (await throwAway.isVisible()) await throwAway.click()
  await expect(app.frame.getByRole('dialog')).toHaveCount(0)
}

test(`${presses} random key presses leave a consistent grid`, async ({ app, page, portal }) => {
  test.setTimeout(1_200_000)
  await portal.setOptions(
    Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`key${at}`, at % 3 ? at : `t${at}`])),
  )
  await app.open()
  await app.cell('key0', 'Value').click()
  const random = randomFrom(20261123)
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(keys[Math.floor(random() * keys.length)] ?? 'Enter')
    if (press % 250 !== 249) continue
    await expect(app.grid.locator('[tabindex="0"][data-column]'), `press ${press}`).toHaveCount(1)
    const focused = await app.frame.locator(':root').evaluate(() => document.activeElement?.tagName)
    expect(focused, `press ${press}`).not.toBe('BODY')
    await leaveDialog(app)
    await app.grid.getByRole('rowheader').first().click()
  }
  for (const row of await app.rows()) expect(row).toHaveLength(3)
  const indexes = await app.grid
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)))
  expect(indexes).toEqual(indexes.toSorted((a, b) => a - b))
  expect(new Set(indexes).size).toBe(indexes.length)
  expect(await portal.requests('user.option.set')).toHaveLength(0)
})
