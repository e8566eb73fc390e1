import type { Locator } from '@playwright/test'
import { fillPage } from './frameSize.ts'
import { expect, test } from './test.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const schema = {
  'x-groups': [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ],
  properties: {
    switch: { type: 'boolean', title: 'Switch', default: true, 'x-group': 'first' },
    radio: { enum: ['a', 'b'], title: 'Radio', 'x-group': 'first' },
    select: { enum: letters, title: 'Select', 'x-group': 'first' },
    boxes: { type: 'array', items: { enum: ['a', 'b'] }, title: 'Boxes', 'x-group': 'first' },
    order: {
      type: 'array',
      items: { enum: ['a', 'b'] },
      'x-control': 'order',
      title: 'Order',
      'x-group': 'first',
    },
    slider: {
      type: 'integer',
      minimum: 0,
      maximum: 9,
      'x-control': 'slider',
      title: 'Slider',
      'x-group': 'first',
    },
    number: { type: 'integer', maximum: 9, title: 'Number', 'x-group': 'second' },
    secret: { type: 'string', writeOnly: true, title: 'Secret', 'x-group': 'second' },
    colour: { type: 'string', format: 'color', title: 'Colour', 'x-group': 'second' },
    lines: { type: 'array', items: { type: 'string' }, title: 'Lines', 'x-group': 'second' },
    json: { type: 'object', title: 'Json', 'x-group': 'second' },
  },
}
const stored = {
  switch: false,
  radio: 'a',
  select: 'b',
  boxes: ['a'],
  order: ['b', 'a'],
  slider: 5,
  number: 10,
  secret: 's',
  colour: '#abc',
  lines: ['x'],
  json: { a: 1 },
}

test.use({ schema })
test.beforeEach(({ portal }) => portal.setOptions(stored))

/** How the element with the focus is told apart: its outline, or the ring around a field. */
async function focusMark(focused: Locator): Promise<string> {
  return focused.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return outlineStyle === 'none' || outlineWidth === '0px' ? boxShadow : 'outline'
  })
}

test('everything by keyboard: tabs, search, sections, settings; the focus is always seen', async ({
  app,
  page,
  settings,
}) => {
  await settings.open()
  const focused = app.frame.locator(':focus')
  await app.frame.getByRole('tab', { name: 'Settings' }).focus()
  const stops: string[] = []
  for (let last = ''; last !== app.say('menu.open'); stops.push(last)) {
    await page.keyboard.press('Tab')
    last = await focused.evaluate(
      (element) =>
        element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent,
    )
    expect(await focusMark(focused), `the focus at ${last}`).not.toBe('none')
    await expect(focused).toBeInViewport()
  }
  expect(stops).toEqual([
    'Search settings',
    'Undo',
    'Redo',
    'More',
    'Settings',
    'First',
    'Second',
    'Reset all in this section: First',
    'Switch',
    'Reset to default',
    'a',
    'Select',
    'a',
    'b',
    'b',
    'Move up: b',
    'Move down: b',
    'a',
    'Move up: a',
    'Move down: a',
    'Slider',
    'Reset all in this section: Second',
    'Number',
    'Reset to default',
    'Secret',
    'Reveal',
    'Colour',
    'Pick a colour: Colour',
    'Lines, line 1',
    'Move up: Lines, line 1',
    'Move down: Lines, line 1',
    'Remove Lines, line 1',
    'Add',
    'Json',
    'Open in large editor',
  ])

  await test.step('the link to a section leads into it', async () => {
    await settings.sections.getByRole('button', { name: 'Second' }).focus()
    await page.keyboard.press('Enter')
    await expect(app.frame.getByRole('region', { name: 'Second' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(settings.field('Number')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('9')
    await page.keyboard.press('ControlOrMeta+S')
    await expect(app.status).toContainText('1 option saved.')
  })
  expect(await app.portal.options()).toEqual({ ...stored, number: 9 })
})

test('in forced colours, what is chosen, and where one is, is not told by colours alone', async ({
  app,
  page,
  settings,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await settings.open()
  const borders = (locator: Locator): Promise<string[]> =>
    locator.evaluateAll((elements) =>
      elements.map((element) => {
        const { borderBottomWidth, borderBottomColor, borderInlineStartColor } = getComputedStyle(element)
        return [borderBottomWidth, borderBottomColor, borderInlineStartColor].join(' ')
      }),
    )
  for (const found of [app.frame.getByRole('tab'), settings.sections.getByRole('button')]) {
    const [chosen, other] = await borders(found)
    expect(chosen).not.toBe(other)
  }
})

test.describe('on a phone', () => {
  const viewport = { width: 360, height: 740 }
  test.use({ viewport, hasTouch: true, isMobile: true })

  test('what is pressed is large enough for a finger, and nothing scrolls sideways', async ({
    app,
    page,
    settings,
  }) => {
    await fillPage(page, viewport)
    await settings.open()
    const small = await app.frame.getByRole('tabpanel').evaluate((panel) =>
      [...panel.querySelectorAll('button, input, select, textarea')].flatMap((control) => {
        const target = control.closest('label') ?? control
        const { width, height } = target.getBoundingClientRect()
        const name = control.getAttribute('aria-label') ?? target.textContent
        return width < 23.5 || height < 23.5 ? [`${name}: ${width} × ${height}`] : []
      }),
    )
    expect(small).toEqual([])
    const sideways = await app.frame
      .locator(':root, .settings-scroll')
      .evaluateAll((elements) => elements.map((element) => element.scrollWidth - element.clientWidth))
    expect(sideways).toEqual([0, 0])
  })
})
