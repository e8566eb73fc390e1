import { describe, expect, it, test } from 'vitest'
import { arbitraryValue, counterexample, nestedLists } from './arbitraryValue.ts'
import { isInexact, isOptionValue, kindOf, kinds, type OptionValue, setOwn } from './optionValue.ts'

test.each<[OptionValue, string]>([
  ['', 'string'],
  [1.5, 'number'],
  [2n ** 60n, 'number'],
  [false, 'boolean'],
  [null, 'null'],
  [[], 'list'],
  [{}, 'object'],
])('the kind of %o', (value, kind) => {
  expect(kindOf(value)).toBe(kind)
  expect(kinds).toContain(kind)
})

describe('isOptionValue', () => {
  it('takes every value', () => {
    expect(counterexample(arbitraryValue, isOptionValue)).toBeNull()
    expect(isOptionValue(Object.create(null))).toBe(true)
    expect(isOptionValue(nestedLists(600))).toBe(true)
  })

  it('refuses everything else, at any depth', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    const others = [undefined, () => 1, Symbol('s'), new Date(), new Set(), cycle, Array.from({ length: 1 })]
    for (const other of others) {
      expect(isOptionValue(other)).toBe(false)
      expect(isOptionValue({ a: [other] })).toBe(false)
      expect(isOptionValue(new Map([['a', other]]))).toBe(false)
    }
    expect(isOptionValue(new Map([[1, 'a']]))).toBe(false)
  })
})

test('only an unsafe integer is inexact', () => {
  expect([2 ** 53, -(2 ** 53), 1e300].map(isInexact)).toEqual([true, true, true])
  expect([2 ** 53 - 1, 0.5, 0, Number.NaN, Infinity].map(isInexact)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('setOwn keeps __proto__ a key', () => {
  const object: Record<string, OptionValue> = {}
  setOwn(object, '__proto__', 1)
  setOwn(object, 'a', 2)
  expect(Object.entries(object)).toEqual([
    ['__proto__', 1],
    ['a', 2],
  ])
})
