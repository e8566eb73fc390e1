import type { AppDriver } from './appDriver.ts'
import { randomFrom, seeds } from './randomSeeds.ts'
import { soakOr } from './soak.ts'
import { expect, test } from './test.ts'

/** Of each seed. */
const presses = soakOr(10_000, 100)

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

/** The keys may have opened the large editor and typed into it. */
async function leaveDialog(app: AppDriver): Promise<void> {
  await app.page.keyboard.press('Escape')
  await app.page.keyboard.press('Escape')
  const throwAway = app.button('Discard')
  if (await throwAway.isVisible()) await throwAway.click()
  await expect(app.frame.getByRole('dialog')).toHaveCount(0)
}

for (const { name, choose } of seeds) {
  test(`${presses} random key presses leave a consistent grid: ${name}`, async ({ app, page, portal }) => {
    test.setTimeout(soakOr(1_200_000, 60_000))
    const seed = choose()
    // oxlint-disable-next-line no-console -- without it, a failure could not be repeated
    console.log(`Random keys: SEED=${seed}`)
    await portal.setOptions(
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`key${at}`, at % 3 ? at : `t${at}`])),
    )
    await app.open()
    await app.cell('key0', 'Value').click()
    const random = randomFrom(seed)
    for (let press = 1; press <= presses; press++) {
      await page.keyboard.press(keys[Math.floor(random() * keys.length)] ?? 'Enter')
      if (press % 50 > 0) continue
      const when = `seed ${seed}, press ${press}`
      await expect(app.grid.locator('[tabindex="0"][data-column]'), when).toHaveCount(1)
      const focused = await app.frame.locator(':root').evaluate(() => document.activeElement?.tagName)
      expect(focused, when).not.toBe('BODY')
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
}
