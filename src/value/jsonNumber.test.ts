import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExactDecimal, optionNumber, wireNumber } from './jsonNumber.ts'

test.each<[string, number | bigint]>([
  ['0', 0],
  ['-0', 0],
  ['-0.0e5', 0],
  ['1.0', 1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', 9007199254740992n],
  ['-9223372036854775808', -(2n ** 63n)],
  ['9223372036854775807', 2n ** 63n - 1n],
  ['100000000000000000000', 1e20],
  [`1${'0'.repeat(30)}`, 1e30],
  ['1e17', 1e17],
  ['9007199254740993.0', 9007199254740992],
  ['0.1000000000000000055511151231257827', 0.1],
  ['1e-400', 0],
])('%s is stored as %s', (literal, value) => {
  expect(optionNumber(literal)).toBe(value)
})

test.each(['9223372036854775809', '123456789012345678901234', '1e400', '-1e400', `1${'0'.repeat(400)}`])(
  '%s is too large',
  (literal) => {
    expect(optionNumber(literal)).toBe('number-too-large')
  },
)

test.each([
  '',
  '-',
  '+1',
  '01',
  '-01',
  '1.',
  '.5',
  '1e',
  '1e+',
  '0x10',
  '1_0',
  'NaN',
  'Infinity',
  ' 1',
  '1 ',
])('%j is no number', (literal) => {
  expect(optionNumber(literal)).toBe('bad-number')
  expect(wireNumber(literal)).toBe('bad-number')
})

test('an answer keeps every integer', () => {
  expect(wireNumber('18446744073709551616')).toBe(2n ** 64n)
  expect(wireNumber('1.0e+21')).toBe(1e21)
  expect(wireNumber('-0')).toBe(-0)
  expect(wireNumber('9007199254740991')).toBe(9007199254740991)
})

test('a double is the exact form of what it prints, and of that alone', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isExactDecimal(String(value), value)).toBe(true)
      expect(isExactDecimal(value.toExponential(), value)).toBe(true)
    }),
  )
  expect(isExactDecimal('1.50', 1.5)).toBe(true)
  expect(isExactDecimal('0.00', 0)).toBe(true)
  expect(isExactDecimal('-150e-2', -1.5)).toBe(true)
  expect(isExactDecimal('0.1000000000000000055', 0.1)).toBe(false)
  expect(isExactDecimal('1e-400', 0)).toBe(false)
  expect(isExactDecimal('-1.5', 1.5)).toBe(false)
})
