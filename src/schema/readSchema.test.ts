import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { printJson } from '../value/printJson.ts'
import { mistakeExamples, schemaOfExample } from './mistakeExamples.ts'
import { readSchema, readSchemaValue } from './readSchema.ts'
import { sampleSchema } from './sampleSchema.ts'

test('a schema with every word is read', () => {
  const read = readSchemaValue(sampleSchema)
  expect(read.ok ? [] : read.mistakes).toEqual([])
  if (!read.ok) return
  const { schema } = read
  expect([...schema.properties.keys()]).toEqual(Object.keys(sampleSchema.properties))
  expect(schema.properties.get('ui.theme')).toMatchObject({
    key: 'ui.theme',
    pointer: '/properties/ui.theme',
    type: 'string',
    enum: ['light', 'dark'],
    enumLabels: ['Light', 'Dark'],
    default: 'light',
    group: 'view',
    unset: null,
  })
  expect(schema.properties.get('ui.theme')?.i18n.get('ru')?.enumLabels).toEqual(['Светлая', 'Тёмная'])
  expect([...(schema.properties.get('board')?.properties?.keys() ?? [])]).toEqual([
    '2',
    '1',
    'rows',
    'columns',
    'v',
  ])
  expect(schema.properties.get('board.hint')?.visibleIf).toEqual([{ path: ['board', 'rows'], values: 'set' }])
})

test.each(mistakeExamples)('$name', (example) => {
  const read = readSchemaValue(schemaOfExample(example))
  expect(read.ok ? [] : read.mistakes).toEqual([example.mistake])
})

test('a mistake is named by its place', () => {
  const text = '\ufeff{\n  "properties": {\n    "a": { "type": "strin", "$ref": "#" },\n    "a": {}\n  }\n}'
  const read = readSchema(text)
  expect(read.ok ? [] : read.mistakes).toEqual([
    {
      kind: 'wrong-value',
      pointer: '/properties/a/type',
      found: 'strin',
      expected: 'string, number, integer, boolean, array, object, null',
      position: { offset: text.indexOf('"strin"'), line: 3, column: 20 },
    },
    {
      kind: 'unsupported-word',
      pointer: '/properties/a/$ref',
      found: '$ref',
      position: { offset: text.indexOf('"$ref"'), line: 3, column: 29 },
    },
    {
      kind: 'duplicate-key',
      pointer: '/properties/a',
      found: 'a',
      position: { offset: text.indexOf('"a": {}'), line: 4, column: 5 },
    },
  ])
})

test.each([
  ['', 'empty'],
  ['{', 'unexpected-end'],
  ['{"properties":{},}', 'unexpected-character'],
  ['[]', 'wrong-type'],
  ['null', 'wrong-type'],
  ['{"properties":'.repeat(100), 'too-deep'],
  [' '.repeat(8_000_001), 'too-large'],
])('what is no schema is told: %.20s', (text, kind) => {
  const read = readSchema(text)
  expect(read.ok ? [] : read.mistakes.map((mistake) => mistake.kind)).toEqual([kind])
})

test('numbers keep their digits', () => {
  const read = readSchema(
    '{"properties":{"a":{"maximum":9223372036854775807,"minimum":0.1000000000000000055,"default":9223372036854775807}}}',
  )
  const setting = read.ok ? read.schema.properties.get('a') : undefined
  expect(setting).toMatchObject({
    maximum: { coefficient: 9223372036854775807n, exponent: 0 },
    minimum: { coefficient: 1000000000000000055n, exponent: -19 },
    default: 9223372036854775807n,
  })
})

test('names of Object.prototype are names like others', () => {
  const read = readSchema(
    '{"properties":{"__proto__":{"title":"P"},"toString":{"x-i18n":{"constructor":{}},"hasOwnProperty":1}}}',
  )
  expect(read.ok ? [] : read.mistakes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'unknown-language /properties/toString/x-i18n/constructor',
    'unknown-word /properties/toString/hasOwnProperty',
  ])
  const fine = readSchema('{"properties":{"__proto__":{"title":"P"}}}')
  expect(fine.ok && fine.schema.properties.get('__proto__')?.title).toBe('P')
  expect(({} as { title?: string }).title).toBeUndefined()
})

test('ten thousand settings are too many, and a thousand mistakes are not all told', () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, {}]))
  const read = readSchemaValue({ properties: many })
  expect(read.ok ? [] : read.mistakes).toEqual([
    { kind: 'too-many-settings', pointer: '/properties/s5000', expected: '5000' },
  ])
  const wrong = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`s${index}`, { type: 1 }]))
  const refused = readSchemaValue({ properties: wrong })
  expect(refused.ok ? [] : refused.mistakes).toHaveLength(100)
})

test('what is not made of JSON values is refused, not thrown', () => {
  const cycle: Record<string, unknown> = {}
  cycle['properties'] = cycle
  const throwing = {
    get properties(): never {
      throw new Error('no')
    },
  }
  for (const value of [undefined, () => 1, cycle, throwing, { properties: { a: undefined } }, Symbol('s')]) {
    expect(readSchemaValue(value)).toMatchObject({ ok: false, mistakes: [{ kind: 'not-json', pointer: '' }] })
  }
})

test('a broken schema still says what the grid may show', () => {
  const read = readSchemaValue({
    'x-allOptions': 'hidden',
    oops: 1,
    properties: { token: { writeOnly: true }, api: { properties: { key: { writeOnly: true } } }, a: {} },
  })
  expect(read).toMatchObject({ ok: false, allOptions: 'hidden' })
  expect(read.ok ? [] : [...read.secretKeys]).toEqual(['token', 'api'])
})

test('anything can be given', () => {
  const words = Object.keys(sampleSchema.properties['ui.theme'])
  const setting = fc.dictionary(
    fc.constantFrom(...words, 'x-visibleIf', 'x-stored', 'items', 'properties'),
    arbitraryValue,
  )
  fc.assert(
    fc.property(
      fc.oneof(
        arbitraryValue,
        fc.dictionary(fc.string(), setting).map((properties) => ({ properties })),
      ),
      (value) => {
        const read = readSchemaValue(value)
        expect(read.ok || read.mistakes.length > 0).toBe(true)
      },
    ),
    { numRuns: propertyRuns(300) },
  )
  fc.assert(
    fc.property(fc.nat(), fc.string({ maxLength: 3 }), (at, piece) => {
      const text = printJson(sampleSchema)
      const place = at % text.length
      const read = readSchema(text.slice(0, place) + piece + text.slice(place))
      expect(read.ok || read.mistakes.every(({ position }) => position !== undefined)).toBe(true)
    }),
    { numRuns: propertyRuns(300) },
  )
})
