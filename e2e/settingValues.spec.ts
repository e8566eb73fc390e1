import type { Locator } from '@playwright/test'
import { expect, test } from './test.ts'

const letters = { enum: ['a', 'b', 'c'] }

const schema = {
  title: 'Board',
  properties: {
    on: { type: 'boolean', 'x-stored': 'yn', title: 'On' },
    pick: { enum: ['a', 'b', 'c', 'd', 'e'], title: 'Pick' },
    few: { enum: [1, 2], 'x-enumLabels': ['One', 'Two'], title: 'Few' },
    many: { type: 'array', items: letters, 'x-stored': 'commas', title: 'Many' },
    order: { type: 'array', items: letters, 'x-control': 'order', 'x-stored': 'json', title: 'Order' },
    whole: { type: 'integer', 'x-stored': 'text', title: 'Whole' },
    number: { type: 'number', default: 2.5, title: 'Number' },
    slide: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      multipleOf: 0.1,
      'x-control': 'slider',
      title: 'Slide',
    },
    windows: { type: 'string', title: 'Windows' },
    unseen: { type: 'string', title: 'Unseen' },
    cleared: { type: 'string', default: 'x', title: 'Cleared' },
    unset: { type: 'string', 'x-unset': '', title: 'Unset' },
    date: { type: 'string', format: 'date', title: 'Date' },
    stamp: { type: 'string', format: 'date-time', title: 'Stamp' },
    token: { type: 'string', writeOnly: true, title: 'Token' },
    lines: { type: 'array', items: { type: 'integer' }, 'x-stored': 'commas', title: 'Lines' },
    json: { 'x-stored': 'json', title: 'JSON' },
    wrong: { type: 'integer', title: 'Wrong' },
    broken: {
      type: 'object',
      'x-stored': 'json',
      properties: { a: { type: 'string' } },
      title: 'Broken',
    },
  },
}

const stored = {
  on: 'Y',
  pick: 'z',
  few: '1',
  many: 'c, x',
  order: '["b", "a"]',
  whole: '9007199254740993',
  number: 1.5,
  slide: 0.3,
  windows: 'a\r\nb',
  unseen: 'a\0b',
  cleared: 'y',
  unset: 'y',
  date: '2026-01-02',
  stamp: '2026-01-02T03:04:00',
  token: 'hush',
  lines: '1, 2',
  json: '{ "a": 1.0 }',
  wrong: 'many',
  broken: '{"a":',
  other: 1,
}

test.use({ schema })

test('nothing is written by being shown; each control stores exactly what was chosen or typed, and keeps the rest', async ({
  page,
  portal,
}) => {
  await portal.setOptions(stored)
  await page.goto(portal.url)
  const frame = page.frameLocator('iframe.app-frame')
  const { keyboard } = page
  const group = (name: string): Locator => frame.getByRole('group', { name, exact: true })
  const box = (name: string): Locator => group(name).getByRole('textbox', { name, exact: true })
  const unsaved = frame.getByText(/unsaved changes?$/)
  await expect(group('On')).toBeVisible()
  // From field to field, through all of them.
  await group('On').getByRole('switch').focus()
  while (!(await box('Broken').evaluate((area) => area.matches(':focus')))) await keyboard.press('Tab')
  await group('On').getByRole('switch').click()
  await expect(unsaved).toHaveText('1 unsaved change')

  await group('Pick').getByRole('combobox').selectOption('c')
  await group('Few').getByRole('radio', { name: 'Two' }).check()
  await group('Many').getByRole('checkbox', { name: 'a' }).check()
  await group('Order').getByRole('checkbox', { name: 'b' }).press('Alt+ArrowDown')
  await group('Order').getByRole('checkbox', { name: 'c' }).check()
  await box('Whole').fill('9,007,199,254,740,995')
  await box('Number').fill('')
  await group('Slide').getByRole('slider').press('ArrowRight')
  await box('Windows').press('Control+End')
  await keyboard.type('c')
  await keyboard.press('Enter')
  await expect(box('Unseen')).toHaveValue('a\\u0000b')
  await box('Unseen').press('End')
  await keyboard.type('\\\\c')
  await box('Cleared').fill('')
  await box('Unset').fill('')
  await box('Date').fill('2026-05-06')
  await box('Stamp').fill('2026-05-06T07:08')
  await box('Token').press('a')
  await keyboard.press('Backspace')
  await group('Lines').getByRole('button', { name: 'Add' }).click()
  await keyboard.type('x')
  await expect(group('Lines').getByRole('textbox').nth(2)).toHaveAttribute('aria-invalid', 'true')
  await keyboard.press('Backspace')
  await keyboard.type('3')
  await box('JSON').fill('{ "a": 2 }')
  await box('Wrong').fill('7')
  await expect(box('Broken')).toHaveValue('{"a":')
  await box('Broken').press('End')
  await keyboard.type('"b"}')
  await expect(unsaved).toHaveText('18 unsaved changes')

  await frame.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(frame.getByRole('status').filter({ hasText: '18 options saved' })).toBeVisible()
  expect(await portal.options()).toEqual({
    ...stored,
    on: 'N',
    pick: 'c',
    few: 2,
    many: 'a, c, x',
    order: '["a", "b", "c"]',
    whole: '9007199254740995',
    number: null,
    slide: 0.4,
    windows: 'a\r\nbc\r\n',
    unseen: 'a\0b\\c',
    cleared: '',
    unset: '',
    date: '2026-05-06',
    stamp: '2026-05-06T07:08:00',
    lines: '1, 2, 3',
    json: '{ "a": 2 }',
    wrong: 7,
    broken: '{"a":"b"}',
  })
})
