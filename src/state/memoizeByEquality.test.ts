import { expect, test } from 'vitest'
import { sameItems, memoizeByEquality } from './memoizeByEquality.ts'

test('an equal value is replaced by the previous one', () => {
  const memoize = memoizeByEquality<readonly number[]>(sameItems)
  const first = memoize([1, 2])
  expect(memoize([1, 2])).toBe(first)
  expect(memoize([2, 1])).toEqual([2, 1])
  expect(memoize([2])).toEqual([2])
})
