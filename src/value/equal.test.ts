import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, counterexample, nestedLists, objectOf } from './arbitraryValue.ts'
import { equalValues } from './equal.ts'
import type { OptionValue } from './optionValue.ts'

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
  [objectOf([['__proto__', 1]]), objectOf([['__proto__', 2]])],
  [objectOf([['__proto__', {}]]), {}],
])('%o differs from %o', (a, b) => {
  expect(equalValues(a, b)).toBe(false)
  expect(equalValues([{ k: a }], [{ k: b }])).toBe(false)
})
