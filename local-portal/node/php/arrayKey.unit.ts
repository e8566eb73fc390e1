import { describe, expect, test } from 'vitest'
import { isIntegerKey, isList, nextFreeKey } from './arrayKey.ts'
import type { PhpArray } from './phpValue.ts'

const withKeys = (...keys: readonly string[]): PhpArray => new Map(keys.map((key) => [key, null]))

describe('isIntegerKey', () => {
  test.each(['0', '5', '-3', '9223372036854775807', '-9223372036854775808'])('%j is an integer', (key) => {
    expect(isIntegerKey(key)).toBe(true)
  })

  test.each(['', '05', '-0', '+5', '1.5', '1e3', ' 1', '9223372036854775808', '-9223372036854775809', '٣'])(
    '%j is a text',
    (key) => {
      expect(isIntegerKey(key)).toBe(false)
    },
  )
})

test('a list has the keys 0, 1, 2 in this order', () => {
  expect(isList(withKeys())).toBe(true)
  expect(isList(withKeys('0', '1'))).toBe(true)
  expect(isList(withKeys('1', '0'))).toBe(false)
  expect(isList(withKeys('1'))).toBe(false)
  expect(isList(withKeys('0', 'a'))).toBe(false)
})

test('the next free key is one above the highest integer', () => {
  expect(nextFreeKey(withKeys())).toBe('0')
  expect(nextFreeKey(withKeys('7', '3', 'a', '09'))).toBe('8')
  expect(nextFreeKey(withKeys('-5'))).toBe('-4')
})
