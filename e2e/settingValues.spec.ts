import type { Locator } from '@playwright/test'
import { expect, test } from './test.ts'

const schema = {
  title: 'Board',
  properties: {
    whole: { type: 'integer', 'x-stored': 'text', title: 'Whole' },
    number: { type: 'number', default: 2.5, title: 'Number' },
    windows: { type: 'string', title: 'Windows' },
    unseen: { type: 'string', title: 'Unseen' },
    cleared: { type: 'string', default: 'x', title: 'Cleared' },
    unset: { type: 'string', 'x-unset': '', title: 'Unset' },
    stamp: { type: 'string', format: 'date-time', title: 'Stamp' },
    token: { type: 'string', writeOnly: true, title: 'Token' },
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
  whole: '9007199254740993',
  number: 1.5,
  windows: 'a\r\nb',
  unseen: 'a\0b',
  cleared: 'y',
  unset: 'y',
  stamp: '2026-01-02T03:04:00',
  token: 'hush',
  wrong: 'many',
  broken: '{"a":',
  other: 1,
}

test.use({ schema })

test('nothing is written by being shown; what is typed is stored exactly, and what does not fit can be mended', async ({
  page,
  portal,
}) => {
  await portal.setOptions(stored)
  await page.goto(portal.url)
  const frame = page.frameLocator('iframe.app-frame')
  const { keyboard } = page
  const box = (name: string): Locator => frame.getByRole('textbox', { name, exact: true })
  const unsaved = frame.getByText(/unsaved changes?$/)
  // From field to field, through all of them.
  await box('Whole').focus()
  while (!(await box('Broken').evaluate((area) => area.matches(':focus')))) await keyboard.press('Tab')
  await box('Whole').fill('9,007,199,254,740,995')
  await expect(unsaved).toHaveText('1 unsaved change')
  await box('Number').fill('')
  await box('Windows').press('Control+End')
  await keyboard.type('c')
  await keyboard.press('Enter')
  await expect(box('Unseen')).toHaveValue('a\\u0000b')
  await box('Unseen').press('End')
  await keyboard.type('\\\\c')
  await box('Cleared').fill('')
  await box('Unset').fill('')
  await box('Stamp').fill('2026-05-06T07:08')
  await box('Token').press('a')
  await keyboard.press('Backspace')
  await box('Wrong').fill('7')
  await expect(box('Broken')).toHaveValue('{"a":')
  await box('Broken').press('End')
  await keyboard.type('"b"}')
  await expect(unsaved).toHaveText('9 unsaved changes')

  await frame.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(frame.getByRole('status').filter({ hasText: '9 options saved' })).toBeVisible()
  expect(await portal.options()).toEqual({
    ...stored,
    whole: '9007199254740995',
    number: null,
    windows: 'a\r\nbc\r\n',
    unseen: 'a\0b\\c',
    cleared: '',
    unset: '',
    stamp: '2026-05-06T07:08:00',
    wrong: 7,
    broken: '{"a":"b"}',
  })
})
