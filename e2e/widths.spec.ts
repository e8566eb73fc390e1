import { AppDriver } from './appDriver.ts'
import { fillPage } from './frameSize.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'

/** Keys of 28 characters each. */
const options = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`crm.deal.list.columns.wide${String(at).padStart(2, '0')}`, at]),
)
const [first = '', second = '', third = ''] = Object.keys(options)

/** How many options are wholly in view, their keys whole. */
async function wholeOptions(app: AppDriver): Promise<number> {
  return app.grid.evaluate((grid) => {
    const box = grid.getBoundingClientRect()
    const header = grid.querySelector('[role=columnheader]')?.parentElement?.getBoundingClientRect()
    const keys = [...grid.querySelectorAll('[role=rowheader]')]
    return keys.filter((key) => {
      const row = key.parentElement?.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(key)
      const text = range.getBoundingClientRect()
      const cell = key.getBoundingClientRect()
      const isCut =
        text.width > cell.width || [...key.children].some((part) => part.scrollWidth > part.clientWidth + 1)
      return (
        row !== undefined && row.top >= (header?.bottom ?? 0) - 1 && row.bottom <= box.bottom + 1 && !isCut
      )
    }).length
  })
}

for (const [language, width, height, least] of [
  ['de', 360, 630, 5],
  ['de', 1024, 590, 8],
  ['ru', 768, 914, 12],
  ['en', 1280, 690, 11],
] as const) {
  test(`with a change and a selection, ${least} options are in view at ${width} × ${height}, in ${language}`, async ({
    page,
    portal,
  }) => {
    const app = new AppDriver(page, portal, speechIn(language))
    await fillPage(page, { width, height })
    // The frame stays as high as the window is.
    await portal.faults({ silentParent: { commands: ['resizeWindow'] } })
    await portal.session({ language })
    await portal.setOptions(options)
    await app.open()
    await app.editValue(first, '7')
    for (const key of [second, third]) await app.row(key).getByRole('checkbox').click()
    await expect(app.frame.getByText(app.say('select.count', { count: 2 }))).toBeVisible()
    await expect(app.button(app.say('save.save'))).toBeInViewport({ ratio: 1 })
    expect(await wholeOptions(app)).toBeGreaterThanOrEqual(least)
    const sideways = await app.frame.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth)
    expect(sideways).toBe(0)
    const bars = app.frame
      .getByRole('banner')
      .or(app.frame.getByRole('region', { name: app.say('save.label') }))
    for (const bar of await bars.all()) {
      const lines = await bar.evaluate((element) => {
        const parts = [...element.children].filter((part) => part.checkVisibility() && part.clientWidth > 1)
        return new Set(parts.map((part) => Math.round(part.getBoundingClientRect().top / 20))).size
      })
      expect(lines, 'the bar has one line').toBeLessThanOrEqual(2)
    }
  })
}

test('between 600 and 900 px, box, menu and key stay in view while values scroll', async ({
  app,
  page,
  portal,
}) => {
  await fillPage(page, { width: 620, height: 700 })
  await portal.faults({ silentParent: { commands: ['resizeWindow'] } })
  await portal.setOptions(options)
  await app.open()
  const scrolled = await app.grid.evaluate((grid) => {
    grid.scrollTo({ left: grid.scrollWidth, behavior: 'instant' })
    return grid.scrollLeft
  })
  expect(scrolled).toBeGreaterThan(0)
  for (const column of ['Select', 'Actions', 'Key'] as const)
    await expect(app.cell(first, column)).toBeInViewport({ ratio: 1 })
  await expect(app.value(first)).toBeInViewport({ ratio: 1 })
  await app.row(first).getByRole('button', { name: 'Actions' }).click()
  await expect(app.frame.getByRole('menuitem', { name: 'Remove' })).toBeInViewport({ ratio: 1 })
})

test('with the keyboard of a phone up, the open cell and its message are whole, and Save is in reach', async ({
  app,
  page,
  portal,
}) => {
  await fillPage(page, { width: 360, height: 630 })
  await portal.faults({ silentParent: { commands: ['resizeWindow'] } })
  await portal.setOptions(options)
  await app.open()
  await app.editValue(first, '7')
  for (const at of [1, 3, 5]) {
    await page.setViewportSize({ width: 360, height: 630 })
    const key = Object.keys(options)[at] ?? ''
    await app.cell(key, 'Value').dblclick()
    const field = app.frame.getByRole('textbox', { name: `Value of ${key}` })
    await expect(field).toBeFocused()
    await page.setViewportSize({ width: 360, height: 440 })
    await page.keyboard.insertText('x')
    await page.keyboard.press('Enter')
    const message = app.frame.getByRole('alert').filter({ hasText: 'This is not a number' })
    await expect(message).toBeInViewport({ ratio: 1 })
    await expect(field).toBeInViewport({ ratio: 1 })
    await expect(app.button('Save')).toBeInViewport({ ratio: 1 })
    await app.frame.getByRole('button', { name: 'Cancel' }).click()
    await expect(field).toBeHidden()
  }
})
