import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, nestedLists } from './arbitraryValue.ts'
import { objectOf } from './optionObject.ts'
import { equalValues } from './equal.ts'
import type { OptionValue } from './optionValue.ts'
import { printJson } from './printJson.ts'
import { storedForm } from './storedForm.ts'

test.each<[OptionValue, OptionValue]>([
  [{}, []],
  [{ 0: 'a' }, ['a']],
  [{ v: [{ d: {} }] }, { v: [{ d: [] }] }],
  [{ 0: 'a', 1: { 0: {} } }, ['a', [[]]]],
  [-0, 0],
  [[-0], [0]],
  [2n ** 64n, 2 ** 64],
  [2 ** 53, 2n ** 53n],
  [99999999999999984, 99999999999999980n],
])('%o is answered as %o', (value, stored) => {
  expect(storedForm(value)).toStrictEqual(stored)
})

test.each<[OptionValue]>([
  ['{}'],
  [0],
  [1e17],
  [-(2n ** 63n)],
  [{ 1: 'a' }],
  [{ '01': 'a', b: [1, [null]] }],
  [{ 0: 'a', x: 'b' }],
  [nestedLists(509)],
])('%o is kept', (value) => {
  expect(storedForm(value)).toBe(value)
})

test('an object whose keys stand out of order stays one, in its order', () => {
  const out = objectOf([
    ['1', 'b'],
    ['0', 'a'],
  ])
  expect(storedForm(out)).toBe(out)
  const stored = storedForm(
    objectOf([
      ['x', {}],
      ['1', out],
      ['0', { 0: -0 }],
    ]),
  )
  expect(printJson(stored)).toBe('{"x":[],"1":{"1":"b","0":"a"},"0":[0]}')
})

test('keeps __proto__, and the identity of parts that stay', () => {
  const part = { a: 1 }
  const stored = storedForm(
    objectOf([
      ['__proto__', part],
      ['b', {}],
    ]),
  )
  expect(
    equalValues(
      stored,
      objectOf([
        ['__proto__', part],
        ['b', []],
      ]),
    ),
  ).toBe(true)
  expect(Object.values(Object(stored))[0]).toBe(part)
})

test('what was stored stays as it is', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      const stored = storedForm(value)
      expect(storedForm(stored)).toBe(stored)
      expect(stored === value).toBe(equalValues(stored, value))
    }),
  )
})
