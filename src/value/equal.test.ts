import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, counterexample, nestedLists } from './arbitraryValue.ts'
import { objectOf } from './optionObject.ts'
import { equalValues } from './equal.ts'
import type { OptionValue } from './optionValue.ts'

/** An object with these keys in this order, each with a number as its value. */
function ordered(...keys: string[]): OptionValue {
  return objectOf(keys.map((key) => [key, key.length]))
}

test('a copy is equal', () => {
  expect(counterexample(arbitraryValue, (value) => equalValues(value, structuredClone(value)))).toBeNull()
  expect(equalValues(nestedLists(600), nestedLists(600))).toBe(true)
})

test('is symmetric', () => {
  expect(
    counterexample(
      fc.tuple(arbitraryValue, arbitraryValue),
      ([a, b]) => equalValues(a, b) === equalValues(b, a),
    ),
  ).toBeNull()
})

test.each<[OptionValue, OptionValue]>([
  [0, -0],
  [2n ** 60n, 2n ** 60n],
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [objectOf([['__proto__', 1]]), objectOf([['__proto__', 1]])],
  [ordered('a', '12', '5'), ordered('a', '12', '5')],
])('%o equals %o', (a, b) => {
  expect(equalValues(a, b)).toBe(true)
})

test.each<[OptionValue, OptionValue]>([
  ['5', 5],
  [0, false],
  [null, ''],
  [null, {}],
  [[], {}],
  [{ length: 0 }, []],
  [['a'], { 0: 'a' }],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 1, b: 2 }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [2n ** 60n, 2n ** 60n + 1n],
  [2n ** 60n, 2 ** 60],
  [ordered('1', '0'), { 0: 0, 1: 1 }],
  [ordered('1', '0'), ordered('1', 'a', '0')],
  [ordered('b', '0', '1'), ordered('b', '1', '0')],
  [{ a: [ordered('12', '5')] }, { a: [ordered('5', '12')] }],
  [ordered('1', '0'), [0, 1]],
  [objectOf([['__proto__', 1]]), objectOf([['__proto__', 2]])],
  [objectOf([['__proto__', {}]]), {}],
])('%o differs from %o', (a, b) => {
  expect(equalValues(a, b)).toBe(false)
  expect(equalValues([{ k: a }], [{ k: b }])).toBe(false)
})
