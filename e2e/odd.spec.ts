import type { PortalControl } from './portalControl.ts'
import { sortedRows, storedRows } from './storedRows.ts'
import { expect, test } from './test.ts'

/** What the options were asked for with; who the user is is asked beside that. */
async function readingMethods(portal: PortalControl): Promise<string[]> {
  const requests = await portal.requests()
  return requests.map(({ method }) => method).filter((method) => method !== 'profile')
}

test.beforeEach(async ({ portal }) => {
  await portal.scenario('odd')
  await portal.clearRequests()
})

test.describe('in a window with room for all rows', () => {
  test.use({ viewport: { width: 1280, height: 4200 } })

  test('every odd key and value is listed, in two requests', async ({ app, portal }) => {
    const rows = storedRows(await portal.optionsText())
    const keys = new Set(rows.map(([key]) => key))
    for (const key of ['next', 'total', '', '__proto__', 'constructor', 'toString', 'length']) {
      expect(keys, key).toContain(key)
    }
    for (const key of ['long.'.padEnd(1000, 'k'), 'nul\u0000inside', 'הגדרה']) expect(keys).toContain(key)

    await app.open()
    await expect(app.grid).toHaveAttribute('aria-rowcount', String(rows.length + 1))
    expect(sortedRows(await app.rows())).toEqual(sortedRows(rows))
    await expect(app.grid.getByText('(empty key)')).toBeVisible()
    expect(await readingMethods(portal)).toEqual(['user.option.get', 'batch'])
  })

  test('what is edited is stored exactly, and nothing else changes', async ({ app, portal }) => {
    const changes = [
      ['__proto__', '"a name JavaScript keeps for itself"', 'mine', '"mine"'],
      [
        'value.nested.proto',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
        '{"__proto__":{"polluted":[1]},"constructor":{"prototype":{"__proto__":null}}}',
        '{"__proto__":{"polluted":[1]},"constructor":{"prototype":{"__proto__":null}}}',
      ],
      ['next', '"50"', '51', '"51"'],
      ['value.big', '9007199254740993', '9007199254740995', '9007199254740995'],
    ] as const
    let expected = await portal.optionsText()
    for (const [key, before, , after] of changes) {
      expect(expected).toContain(`"${key}":${before},`)
      expected = expected.replace(`"${key}":${before},`, `"${key}":${after},`)
    }
    await app.open()
    for (const [key, , typed] of changes) await app.editValue(key, typed)
    await app.save()
    await expect(app.status).toHaveText('4 options saved.')
    expect(await portal.optionsText()).toBe(expected)
    expect(sortedRows(await app.rows())).toEqual(sortedRows(storedRows(expected)))
  })
})

for (const [store, methods] of [
  ['{"":"a","__proto__":"b","length":"7","time":"c","result":"d","error":"e"}', ['user.option.get']],
  ['{"a":{"next":"5","total":"6"}}', ['user.option.get']],
  ['{"a":"1","next":"abc"}', ['user.option.get', 'user.option.get']],
  ['{"a":"1","error":{"code":5,"more":[1]},"error_description":"d"}', ['user.option.get', 'batch']],
  ['{"error":["x"],"error_description":{"a":1},"b":"2"}', ['user.option.get', 'batch']],
  ['{"a":"1","total":null}', ['user.option.get', 'user.option.get']],
] as const) {
  test(`${store} loads in ${methods.length === 1 ? 'one request' : 'two requests'}`, async ({
    app,
    portal,
  }) => {
    await portal.setOptions(store)
    await app.open()
    expect(sortedRows(await app.rows())).toEqual(sortedRows(storedRows(store)))
    expect(await readingMethods(portal)).toEqual(methods)
  })
}

test('half of a character is refused in words, and nothing is sent', async ({ app, page, portal }) => {
  const half = 'This contains an incomplete character, which the portal cannot store.'
  await app.open()
  for (const [key, typed, problem] of [
    ['value.controls', String.raw`a\ud800b`, half],
    ['value.list', String.raw`["a",{"b":"\udc00"}]`, half],
  ] as const) {
    await app.find(key)
    await app.cell(key, 'Value').dblclick()
    const field = app.frame.getByRole('textbox', { name: `Value of ${key}` })
    await field.fill(typed)
    await page.keyboard.press('Enter')
    await expect(app.alert.filter({ hasText: problem })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+S')
    await expect(app.alert.filter({ hasText: 'Finish editing the open cell' })).toBeVisible()
    await expect(field).toHaveValue(typed)
    await page.keyboard.press('Escape')
  }

  await app.find('value.text.zero')
  await app.cell('value.text.zero', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of value.text.zero' })
  // Made in the page: on the way there a lone surrogate would be replaced.
  await field.evaluate(() => document.execCommand('insertText', false, `a${String.fromCharCode(0xd800)}b`))
  await page.keyboard.press('Enter')
  await expect(app.alert.filter({ hasText: half })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+S')
  await expect(app.alert.filter({ hasText: 'Finish editing the open cell' })).toBeVisible()
  expect(await portal.requests('user.option.set')).toHaveLength(0)
})

test('keys out of order keep their order, in what is edited and beside it', async ({ app, page, portal }) => {
  const store =
    '{"b":{"12":{"b":1,"0":[{"7":1,"3":2}]},"5":"old","a":2},"9":{"1":"b","0":"a"},"list":["a","b"],"5":{"x":1,"2":2}}'
  await portal.setOptions(store)
  await app.open()
  await expect(app.cell('9', 'Type')).toHaveText('object')
  await expect(app.value('9')).toHaveText('{"1":"b","0":"a"}')
  await app.cell('b', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of b' })
  await field.fill((await field.inputValue()).replace('"old"', '"new"'))
  await page.keyboard.press('Enter')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  const saved = store.replace('"old"', '"new"')
  expect(await portal.optionsText()).toBe(saved)
  // The order is all that changes.
  await app.editValue('9', '{"0":"a","b":1,"1":"b"}')
  await app.editValue('9', '{"0":"a","1":"b","b":1}')
  await app.save()
  await app.editValue('9', '{"b":1,"1":"b","0":"a"}')
  await app.save()
  await expect(app.button('Save')).toBeHidden()
  expect(await portal.optionsText()).toBe(saved.replace('{"1":"b","0":"a"}', '{"b":1,"1":"b","0":"a"}'))
})

test('an option that is nested too deeply is listed by name, and nothing overwrites it', async ({
  app,
  page,
  portal,
}) => {
  const deep = `${'['.repeat(1500)}7${']'.repeat(1500)}`
  await portal.setOptions('{"a":1,"deep":"here","long":1234567890123456789}')
  // PHP writes no JSON this deep: the answer is made so on its way.
  await page.route('**/user.option.get**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"here"', deep) })
  })
  await app.open()
  await expect(app.grid).toHaveAttribute('aria-rowcount', '4')
  await expect(app.state('deep')).toHaveText('Partly hidden')
  await app.cell('deep', 'Type').dblclick()
  const leftAlone = '“deep” was left as it is: only part of its value could be read.'
  await expect(app.status).toHaveText(leftAlone)
  await expect(app.cell('deep', 'Type').getByRole('combobox')).toHaveCount(0)
  await app.cell('deep', 'Value').click()
  await page.keyboard.press('Delete')
  await app.editValue('a', '2')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.optionsText()).toBe('{"a":2,"deep":"here","long":1234567890123456789}')
})

test('a number that no double holds tells what will be stored', async ({ app, page, portal }) => {
  await portal.setOptions('{"n":5,"o":{"a":5}}')
  await app.open()
  for (const [key, typed, note] of [
    ['n', '1e-400', '1e-400 will be stored as 0.'],
    ['n', '0.12345678901234567890', '0.12345678901234567890 will be stored as 0.12345678901234568.'],
    ['o', '{"a":[1e-400]}', '1e-400 will be stored as 0.'],
  ] as const) {
    await app.cell(key, 'Value').dblclick()
    await app.frame.getByRole('textbox', { name: `Value of ${key}` }).fill(typed)
    await expect(app.frame.getByText(note)).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.optionsText()).toBe('{"n":0.12345678901234568,"o":{"a":[0]}}')
})

test('what the portal will change is told while typing', async ({ app, page }) => {
  await app.open()
  await app.find('value.nested.next')
  await app.cell('value.nested.next', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of value.nested.next' })
  const note = app.frame.getByText('The portal will return this as')
  for (const [typed, stored] of [
    ['{}', '[]'],
    ['{"0":"a","1":{}}', '["a",[]]'],
  ] as const) {
    await field.fill(typed)
    await expect(note).toHaveText(
      `The portal will return this as ${stored}: it cannot tell such lists and objects apart.`,
    )
  }
  await field.fill('{"1":"a"}')
  await expect(note).toBeHidden()
  await field.fill('{}')
  await page.keyboard.press('Enter')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect(app.value('value.nested.next')).toHaveText('[]')
  await expect(app.cell('value.nested.next', 'Type')).toHaveText('list')
  await expect(app.button('Save')).toBeHidden()
})

const notUnderstood = 'The portal sent a response that this app does not understand.'
for (const [kind, sentence] of [
  ['200-false', 'The portal cannot read its stored options: they are damaged.'],
  ['200-null', notUnderstood],
  ['200-html', notUnderstood],
  ['200-cut', notUnderstood],
  ['200-empty-object', notUnderstood],
] as const) {
  test(`the answer ${kind} is an error, not an empty grid`, async ({ app, page, portal }) => {
    await portal.faults({ answer: { kind } })
    await page.goto(portal.url)
    await expect(app.frame.getByRole('heading', { name: 'Your options could not be loaded' })).toBeVisible()
    await expect(app.alert).toContainText(sentence)
    await expect(app.grid).toHaveCount(0)
    await expect(app.button('Save')).toHaveCount(0)
    await expect(app.button('Add option')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+S')
    await portal.faults({})
    await app.button('Retry').click()
    await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
    expect(await portal.requests('user.option.set')).toHaveLength(0)
  })
}
