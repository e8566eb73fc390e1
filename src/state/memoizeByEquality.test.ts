import { expect, test } from 'vitest'
import { sameItems, memoizeByEquality } from './memoizeByEquality.ts'

test('keeps the identity of what says the same', () => {
  const keep = memoizeByEquality<readonly number[]>(sameItems)
  const first = keep([1, 2])
  expect(keep([1, 2])).toBe(first)
  expect(keep([2, 1])).toEqual([2, 1])
  expect(keep([2])).toEqual([2])
})
