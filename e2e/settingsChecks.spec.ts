import { expect, test } from './test.ts'

test.describe('checks', () => {
  const cases: Readonly<
    Record<string, { words: object; bad: string; fault: string; good: string; stored: unknown }>
  > = {
    type: {
      words: { type: 'integer' },
      bad: '1.5',
      fault: 'This must be a whole number.',
      good: '1.0',
      stored: 1,
    },
    const: { words: { type: 'integer', const: 3 }, bad: '2', fault: 'This must be 3.', good: '3', stored: 3 },
    minimum: {
      words: { type: 'number', minimum: 0.5 },
      bad: '0.4',
      fault: 'At least 0.5.',
      good: '0.5',
      stored: 0.5,
    },
    maximum: { words: { type: 'number', maximum: 2 }, bad: '2.1', fault: 'At most 2.', good: '2', stored: 2 },
    exclusiveMinimum: {
      words: { type: 'number', exclusiveMinimum: 1 },
      bad: '1',
      fault: 'More than 1.',
      good: '2',
      stored: 2,
    },
    exclusiveMaximum: {
      words: { type: 'number', exclusiveMaximum: 1 },
      bad: '1',
      fault: 'Less than 1.',
      good: '0',
      stored: 0,
    },
    multipleOf: {
      words: { type: 'number', multipleOf: 0.1 },
      bad: '0.35',
      fault: 'A multiple of 0.1.',
      good: '0.3',
      stored: 0.3,
    },
    minLength: {
      words: { type: 'string', minLength: 2 },
      bad: '😀',
      fault: 'At least 2 characters.',
      good: 'ab',
      stored: 'ab',
    },
    maxLength: {
      words: { type: 'string', maxLength: 2 },
      bad: 'abc',
      fault: 'At most 2 characters.',
      good: '😀b',
      stored: '😀b',
    },
    pattern: {
      words: { type: 'string', pattern: '^[^ @]+@[^ @]+$', examples: ['a@b'] },
      bad: 'a',
      fault: 'This is not written in the expected form. An example: a@b',
      good: 'a@c',
      stored: 'a@c',
    },
    color: {
      words: { type: 'string', format: 'color' },
      bad: 'red',
      fault: 'Enter a colour such as',
      good: '#123',
      stored: '#123',
    },
    email: {
      words: { type: 'string', format: 'email' },
      bad: 'a',
      fault: 'Enter an email address',
      good: 'a@b.example',
      stored: 'a@b.example',
    },
    uri: {
      words: { type: 'string', format: 'uri' },
      bad: 'a b',
      fault: 'Enter an address such as',
      good: 'a:b',
      stored: 'a:b',
    },
    items: {
      words: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      bad: '[["a"]]',
      fault: 'Item 1 → Item 1: This must be a whole number.',
      good: '[[1]]',
      stored: [[1]],
    },
    minItems: {
      words: { type: 'array', minItems: 2 },
      bad: '[1]',
      fault: 'At least 2 items.',
      good: '[1,2]',
      stored: [1, 2],
    },
    maxItems: {
      words: { type: 'array', maxItems: 1 },
      bad: '[1,2]',
      fault: 'At most 1 item.',
      good: '[1]',
      stored: [1],
    },
    uniqueItems: {
      words: { type: 'array', uniqueItems: true },
      bad: '[1,1.0]',
      fault: 'Each item may appear only once.',
      good: '[1,2]',
      stored: [1, 2],
    },
    required: {
      words: { type: 'object', 'x-control': 'json', properties: { a: { type: 'integer' } }, required: ['a'] },
      bad: '{"b":1}',
      fault: '“a” must be filled in.',
      good: '{"a":1}',
      stored: { a: 1 },
    },
    additionalProperties: {
      words: { type: 'object', 'x-control': 'json', properties: { a: {} }, additionalProperties: false },
      bad: '{"b":1}',
      fault: '“b” does not belong here.',
      good: '{"a":1}',
      stored: { a: 1 },
    },
    int64: {
      words: { type: 'integer' },
      bad: '9223372036854775808',
      fault: 'more digits than can be kept exactly',
      good: '12',
      stored: 12,
    },
    own: {
      words: { type: 'string', maxLength: 1, 'x-errors': { maxLength: 'One letter!' } },
      bad: 'ab',
      fault: 'One letter!',
      good: 'a',
      stored: 'a',
    },
  }
  test.use({
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(cases).map(([key, { words }]) => [key, { title: `T ${key}`, ...words }]),
      ),
    },
  })

  test('each word refuses what does not fit, says so beside the control, and lets through what does', async ({
    settings,
    portal,
  }) => {
    await portal.setOptions('{"unnamed":1}')
    await settings.open()
    for (const [key, { bad, fault }] of Object.entries(cases)) {
      await settings.field(`T ${key}`).fill(bad)
      await settings.expectFault(`T ${key}`, fault)
    }
    const count = Object.keys(cases).length
    await expect(settings.app.frame.getByText(`${count} unsaved changes`)).toBeVisible()
    await settings.app.save()
    await expect(settings.app.alert).toContainText('Not saved, since it is not valid yet: T type')
    expect(await portal.optionsText()).toBe('{"unnamed":1}')
    for (const [key, { good }] of Object.entries(cases)) {
      await settings.field(`T ${key}`).fill(good)
      await settings.expectNoFault(`T ${key}`)
    }
    await settings.save(count)
    const stored = Object.entries(cases).map(([key, each]) => [key, each.stored])
    expect(await portal.options()).toEqual({ unnamed: 1, ...Object.fromEntries(stored) })
  })
})
