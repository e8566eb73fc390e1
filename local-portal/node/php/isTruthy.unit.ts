import { expect, test } from 'vitest'
import { isTruthy } from './isTruthy.ts'

test.each([undefined, null, false, 0n, 0, -0, '', '0', new Map()])('%o is false', (value) => {
  expect(isTruthy(value)).toBe(false)
})

test.each([true, 1n, 0.5, '00', ' ', 'false', new Map([['0', null]])])('%o is true', (value) => {
  expect(isTruthy(value)).toBe(true)
})
