import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ portal }) => {
  await portal.setOptions({
    a: 'one',
    b: 2,
    c: true,
    'a.rather.long.key.of.some.grid.columns': ['ID', 'TITLE'],
  })
})

/** Whether the page itself has to be scrolled sideways: the grid alone may be. */
async function overflow(app: AppDriver): Promise<number> {
  return app.frame.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth)
}

/** The main way through the app, with all that it shows in reach. */
async function editAndSave(app: AppDriver): Promise<void> {
  expect(await overflow(app)).toBe(0)
  await app.editValue('a', 'uno')
  await app.chooseFromMenu('b', 'Remove')
  expect(await overflow(app)).toBe(0)
  await app.button('Review changes').click()
  const dialog = app.frame.getByRole('dialog', { name: '2 unsaved changes' })
  await expect(dialog.getByRole('button', { name: 'Revert b' })).toBeVisible()
  expect(await overflow(app)).toBe(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  for (const [opener, name] of [
    ['Import', 'Import options'],
    ['Export', 'Export options'],
    ['Help', 'Keyboard shortcuts'],
  ] as const) {
    await app.chooseMore(opener)
    await expect(app.frame.getByRole('dialog', { name })).toBeVisible()
    expect(await overflow(app), opener).toBe(0)
    await app.page.keyboard.press('Escape')
    await expect(app.frame.getByRole('dialog')).toHaveCount(0)
  }
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
}

for (const [name, viewport] of [
  ['at a width of 400 px', { width: 400, height: 800 }],
  // At 200 % a window of 1280 × 800 has half as many CSS pixels each way.
  ['at 200 % zoom', { width: 640, height: 400 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, ...(name.includes('%') ? { deviceScaleFactor: 2 } : {}) })

    test(`everything can be reached and used ${name}`, async ({ app, portal }) => {
      // The frame stays as low as the window is.
      await portal.faults({ silentParent: { commands: ['resizeWindow'] } })
      await app.open()
      await editAndSave(app)
      expect(await portal.options()).toMatchObject({ a: 'uno', b: null })
    })
  })
}

test.describe('in a narrow grid', () => {
  test.use({ viewport: { width: 400, height: 800 } })

  test('all of an option is in view, from its box to its menu', async ({ app, page }) => {
    await app.open()
    const wholly = { ratio: 1 }
    const long = 'a.rather.long.key.of.some.grid.columns'
    for (const key of ['a', long]) {
      for (const column of ['Select', 'Actions', 'Key', 'Type', 'Value'] as const)
        await expect(app.cell(key, column)).toBeInViewport(wholly)
    }
    await app.cell('a', 'Value').click()
    await page.keyboard.press('ControlOrMeta+End')
    await expect(app.cell(long, 'Value')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(app.cell(long, 'Select')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(app.frame.getByRole('menuitem', { name: 'Rename' })).toBeInViewport(wholly)
    await page.keyboard.press('Escape')
    await expect(app.cell(long, 'Actions')).toBeFocused()
  })
})

/** What shows an element's state without the app's own colours. */
function shown(element: Element) {
  const { color, backgroundColor, borderStyle, outlineColor, outlineStyle } = getComputedStyle(element)
  return { color, backgroundColor, borderStyle, outlineColor, outlineStyle }
}

test('in forced colours the focus, the selection and the states are still seen', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await app.open()
  /** A colour of the system, as the browser gives it. */
  const system = (name: string): Promise<string> =>
    app.frame.locator(':root').evaluate((root, color) => {
      const sample = root.ownerDocument.createElement('i')
      sample.style.color = color
      root.append(sample)
      const seen = getComputedStyle(sample).color
      sample.remove()
      return seen
    }, name)

  await app.cell('a', 'Value').click()
  await page.keyboard.press('ArrowDown')
  expect(await app.cell('b', 'Value').evaluate(shown)).toMatchObject({
    outlineStyle: 'solid',
    outlineColor: await system('Highlight'),
  })
  await app.row('b').getByRole('checkbox').click()
  const chosen = { backgroundColor: await system('Highlight'), color: await system('HighlightText') }
  expect(await app.row('b').evaluate(shown)).toMatchObject(chosen)
  expect((await app.row('c').evaluate(shown)).backgroundColor).not.toBe(chosen.backgroundColor)
  await app.chooseFromMenu('c', 'Remove')
  expect(await app.row('c').getByText('Removed').evaluate(shown)).toMatchObject({
    borderStyle: 'solid',
  })
})

test('what moves by itself stands still where reduced motion is asked for', async ({ app, page, portal }) => {
  await portal.faults({ silentParent: {} })
  await page.goto(portal.url)
  await expect(app.frame.getByRole('heading', { name: 'Connecting to the portal…' })).toBeVisible()
  const moving = (): Promise<number> =>
    app.frame
      .locator(':root')
      .evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(moving).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(moving).toBe(0)
})
