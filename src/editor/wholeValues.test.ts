import { expect, test } from 'vitest'
import { wholeValues } from './saveEngine.ts'

test('of a damaged store, values that are known only in part are not written back', () => {
  const values = new Map<string, string | number[]>([
    ['a', 'one'],
    ['deep', []],
  ])
  const options = { values, partial: new Set(['deep']), readsAsError: false, vanished: new Map() }
  expect([...wholeValues(options)]).toEqual([['a', 'one']])
  expect(wholeValues(undefined).size).toBe(0)
})
