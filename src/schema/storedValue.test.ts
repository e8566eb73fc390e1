import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { checkStored } from './checkValue.ts'
import { decodeStored } from './decodeStored.ts'
import { encodeStored } from './encodeStored.ts'
import type { Setting } from './schema.ts'
import { settingOf } from './settingOf.ts'

const nested = settingOf({
  type: 'object',
  'x-stored': 'json',
  properties: {
    a: { type: 'boolean', 'x-stored': 'yn' },
    b: { type: 'object', 'x-stored': 'json', properties: { c: { type: 'number', 'x-stored': 'text' } } },
    '0': { type: 'array', 'x-stored': 'commas', items: { type: 'integer' } },
  },
  additionalProperties: { type: 'boolean' },
})

const settings = [
  nested,
  ...[
    {},
    { type: 'number' },
    { type: 'boolean' },
    { type: 'boolean', 'x-stored': 'yn' },
    { type: 'boolean', 'x-stored': 'text' },
    { type: 'integer', 'x-stored': 'text' },
    { 'x-stored': 'json' },
    { type: 'array', 'x-stored': 'commas', items: { type: 'string' } },
    { type: 'array', 'x-stored': 'commas', items: { type: 'number' } },
    { type: 'string', 'x-unset': '' },
    { type: 'array', items: { type: 'boolean', 'x-stored': 'yn' } },
  ].map(settingOf),
]

const text = fc.constantFrom(
  '',
  'Y',
  'N',
  'y',
  '1',
  '0',
  'true',
  'false',
  'null',
  '"null"',
  '1.0',
  '1e2',
  '-0',
  ' 1',
  '007',
  '1,2',
  '1, 2',

  ' 1 ,2.50, x',
  'a,,b',
  ',',
  '[1.0, 2]',
  '{"a":"Y","b":"{\\"c\\": \\"1.50\\"}"}',
  '{ "1": 1, "0": "1, 2" }',

  '{"a":1,"a":2}',
  '12345678901234567890',
  '0.1000000000000000055',
  '{"x":0.1000000000000000055,"a":"N"}',
  '[]',
  '{"a":',
)
const stored = fc.oneof(
  text,
  arbitraryValue,
  fc.json(),
  fc.array(text),
  fc.dictionary(fc.constantFrom('a', 'b', '0'), text),
)

test('what was not edited comes back byte for byte', () => {
  fc.assert(
    fc.property(fc.constantFrom(...settings), stored, (setting, given) => {
      const before = given
      const { value } = decodeStored(setting, before)
      expect(equalValues(encodeStored(setting, value, before), before)).toBe(true)
    }),
    { numRuns: propertyRuns(3000) },
  )
})

test('what is stored anew reads as it was meant', () => {
  fc.assert(
    fc.property(fc.constantFrom(...settings), stored, stored, (setting, from, before) => {
      const meant = decodeStored(setting, from)
      if (meant.misfits.length > 0 || checkStored(setting, from).length > 0) return
      // A broken value that looks like the one meant is not an edit: whoever replaces one gives nothing as `before`.
      const isBroken = decodeStored(setting, before).misfits.length > 0
      const kept = isBroken ? undefined : before
      const after = decodeStored(setting, encodeStored(setting, meant.value, kept))
      expect(after.misfits).toEqual([])
      expect(equalValues(after.value, meant.value)).toBe(true)
    }),
    { numRuns: propertyRuns(3000) },
  )
})

test('a member that is edited leaves all others byte for byte', () => {
  const before = '{ "x": 1.50, "b": "{\\"c\\": \\"1.0\\", \\"d\\":12345678901234567890}",\n "a":"N" }'
  const value = { x: 1.5, b: { c: 1, d: 12345678901234567890n }, a: false }
  expect(decodeStored(nested, before).value).toEqual(value)
  expect(encodeStored(nested, { ...value, a: true }, before)).toBe(before.replace('"N"', '"Y"'))
  expect(encodeStored(nested, { ...value, b: { ...value.b, c: 2 } }, before)).toBe(before.replace('1.0', '2'))
})

test.each<[object, OptionValue, OptionValue | undefined, OptionValue]>([
  [{ type: 'boolean', 'x-stored': 'yn' }, false, true, 'N'],
  [{ type: 'boolean' }, false, 'Y', false],
  [{ type: 'integer', 'x-stored': 'text' }, 51, 50, '51'],
  [{ type: 'integer' }, null, 50, null],
  [{ type: 'string', 'x-unset': '' }, null, 'a', ''],
  [{ 'x-stored': 'json' }, { a: [1, 3], b: 1 }, '{\n\t"a": [1, 2]\n}', '{\n\t"a": [1, 3],\n\t"b": 1\n}'],
  [{ type: 'array', 'x-stored': 'commas', items: { type: 'number' } }, [2.5, 1, 3], '1, 2.50', '2.50, 1, 3'],
  [{ type: 'array', 'x-stored': 'commas', items: { type: 'string' } }, [], 'a', ''],
])('%j: %j in place of %j is stored as %j', (words, value, before, after) => {
  expect(encodeStored(settingOf(words), value, before)).toEqual(after)
})

test('a long list is stored anew in no time', () => {
  const setting = settingOf({ type: 'array', items: { type: 'object', 'x-stored': 'json' } })
  const before = Array.from({ length: 5000 }, (_, index) => `{ "a": ${index} }`)
  const start = performance.now()
  const after = encodeStored(setting, [...decodedItems(setting, before).toReversed(), { a: -1 }], before)
  expect(performance.now() - start).toBeLessThan(5000)
  expect(after).toEqual([...before.toReversed(), '{"a":-1}'])
})

function decodedItems(setting: Setting, given: OptionValue): readonly OptionValue[] {
  const { value } = decodeStored(setting, given)
  return isList(value) ? value : []
}
