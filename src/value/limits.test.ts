import { expect, test } from 'vitest'
import { isInt64 } from './limits.ts'

test('the ends of 64 bits', () => {
  expect([-(2n ** 63n), 2n ** 63n - 1n, 0n].map(isInt64)).toEqual([true, true, true])
  expect([-(2n ** 63n) - 1n, 2n ** 63n].map(isInt64)).toEqual([false, false])
})
