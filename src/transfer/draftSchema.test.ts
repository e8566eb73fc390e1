import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkStored } from '../schema/checkValue.ts'
import { readSchema } from '../schema/readSchema.ts'
import { arbitraryValue, nestedLists, propertyRuns } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { draftSchema, printSchemaDraft } from './draftSchema.ts'

/** Reads a draft, and refuses one that a value does not fit. */
function expectFit(options: ReadonlyMap<string, OptionValue>): void {
  const read = readSchema(printSchemaDraft(options))
  expect(read.ok ? [] : read.mistakes).toEqual([])
  if (!read.ok) return
  for (const [key, setting] of read.schema.properties) {
    expect({ key, misfits: checkStored(setting, options.get(key)) }).toEqual({ key, misfits: [] })
  }
}

function propertiesOf(options: Readonly<Record<string, OptionValue>>): unknown {
  const draft: unknown = JSON.parse(printJson(draftSchema(new Map(Object.entries(options)))))
  return draft instanceof Object && 'properties' in draft ? draft.properties : undefined
}

const text = fc.constantFrom(
  '',
  'Y',
  'N',
  'y',
  'true',
  'false',
  '50',
  '-0',
  '1.50',
  '007',
  '1,2',
  '1, 2,3',
  '1,000,000',
  'a,b,c',
  'a,,b',

  '2024-02-29',
  '2024-02-30',
  '09:30',
  '2024-02-29T09:30Z',
  '#fff',
  'a@example.com',
  'https://example.com/a',
  '[]',
  '{}',
  '{"a":"Y"}',
  '{"a":1,"a":2}',
  '{"a":12345678901234567890}',
  '{"a":0.1000000000000000055}',
  '{"1":{"b":null},"2":{"b":[1,null]}}',
  '[1,1.5,"2"]',
  '{"x":"{\\"token\\":\\"t\\"}"}',
  '{"a":1e999}',
)
const key = fc.oneof(
  fc.string(),
  fc.stringMatching(/^(crm|ui)[./:](page|ids|token|__proto__|1)([./:]?(size|columns|color|2))?$/),
)
const value = fc.oneof(
  text,
  arbitraryValue,
  fc.array(text, { maxLength: 4 }),
  fc.dictionary(
    fc.constantFrom('a', 'ids', '1', '2', 'password', '__proto__'),
    fc.oneof(text, arbitraryValue),
  ),
  fc.jsonValue().map((json) => JSON.stringify(json)),
)

test('a draft is read without mistakes, and every value fits it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (entries) => {
      expectFit(new Map(entries))
    }),
    { numRuns: propertyRuns(500) },
  )
})

test('what a schema cannot hold is left out', () => {
  const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`m${index}`, { a: index }]))
  expectFit(new Map(Object.entries({ wide, also: wide, deep: nestedLists(300) })))
  const many = new Map(Array.from({ length: 6000 }, (_, index) => [`k${index}`, { a: 1 }]))
  expectFit(many)
  expect(printJson(draftSchema(many))).toContain('1000 more options are left out')
})

test.each<[string, OptionValue, object]>([
  ['filter.v2', [1, 'a'], { title: 'Filter v2', type: 'array' }],
  ['token2', 'abc', { title: 'Token2', type: 'string', writeOnly: true }],
  ['crm.grid.page.size', 50, { title: 'Page size', type: 'integer' }],
  ['notifyByEmail', 'Y', { title: 'Notify by email', type: 'boolean', 'x-stored': 'yn' }],
  ['ratio', '0.5', { title: 'Ratio', type: 'number', 'x-stored': 'text' }],
  ['rows', '20', { title: 'Rows', type: 'integer', 'x-stored': 'text' }],
  ['zip', '10115', { title: 'Zip', type: 'string' }],
  ['phone', '79261234567', { title: 'Phone', type: 'string' }],
  ['code', '007', { title: 'Code', type: 'string' }],
  ['isOpen', 'false', { title: 'Is open', type: 'boolean', 'x-stored': 'text' }],
  ['user_ids', '1,5', { title: 'User IDs', type: 'array', items: { type: 'integer' }, 'x-stored': 'commas' }],
  ['stages', 'NEW,WON', { title: 'Stages', type: 'array', items: { type: 'string' }, 'x-stored': 'commas' }],
  ['price', '1,5', { title: 'Price', type: 'string' }],
  ['sum', '1,000,000', { title: 'Sum', type: 'string' }],
  ['rgb', '255,0,0', { title: 'Rgb', type: 'string' }],
  ['greeting', 'Hello, world', { title: 'Greeting', type: 'string' }],
  ['start', '09:30', { title: 'Start', type: 'string', format: 'time' }],
  ['nothing', null, { title: 'Nothing' }],
  ['API_KEY', 'abc', { title: 'API key', type: 'string', writeOnly: true }],
  ['accessToken', null, { title: 'Access token', writeOnly: true }],
  ['password.required', true, { title: 'Password required', type: 'boolean' }],
  ['tokens', { alice: 'abc' }, { title: 'Tokens', type: 'object', writeOnly: true }],
  [
    'filter',
    '{"v":2,"open":"Y","token":"abc","by":[{"id":1},{"id":2,"to":"x"}]}',
    {
      title: 'Filter',
      type: 'object',
      properties: {
        v: { title: 'V', type: 'integer' },
        open: { title: 'Open', type: 'boolean', 'x-stored': 'yn' },
        token: { title: 'Token', type: 'string', writeOnly: true },
        by: {
          title: 'By',
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { title: 'ID', type: 'integer' }, to: { title: 'To', type: 'string' } },
          },
        },
      },
      'x-stored': 'json',
    },
  ],
  [
    'seen',
    { '12': true, '15': false },
    { title: 'Seen', type: 'object', additionalProperties: { type: 'boolean' } },
  ],
])('%s with %j', (name, given, words) => {
  expect(propertiesOf({ [name]: given })).toEqual({ [name]: words })
})

test('common prefixes are sections, and titles need not repeat them', () => {
  const options = {
    'crm.grid.rows': 1,
    'crm.grid.a.size': 1,
    'crm.grid.b.size': 1,
    'ui:theme': 'x',
    'ui:lang': 'x',
    z: 1,
  }
  expect(JSON.parse(printJson(draftSchema(new Map(Object.entries(options)))))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings',
    'x-groups': [
      { id: 'crm.grid', title: 'CRM grid' },
      { id: 'ui', title: 'UI' },
    ],
    type: 'object',
    properties: {
      'crm.grid.rows': { title: 'Rows', type: 'integer', 'x-group': 'crm.grid' },
      'crm.grid.a.size': { title: 'A size', type: 'integer', 'x-group': 'crm.grid' },
      'crm.grid.b.size': { title: 'B size', type: 'integer', 'x-group': 'crm.grid' },
      'ui:theme': { title: 'Theme', type: 'string', 'x-group': 'ui' },
      'ui:lang': { title: 'Lang', type: 'string', 'x-group': 'ui' },
      z: { title: 'Z', type: 'integer' },
    },
  })
})

test('no value of an option is in its draft', () => {
  const options = { a: 'value-1', token: 'value-2', json: '{"b":["value-3"]}', list: ['value-4'], n: 4242 }
  expect(printJson(draftSchema(new Map(Object.entries(options))))).not.toMatch(/value-|4242/)
})
