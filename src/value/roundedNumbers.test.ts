import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from './arbitraryValue.ts'
import { parseJson } from './parseJson.ts'
import { printJson } from './printJson.ts'
import { roundedNumber, roundedNumbers } from './roundedNumbers.ts'

test.each([
  ['1e-400', '0'],
  ['-1e-400', '0'],
  ['4e-324', '5e-324'],
  ['0.12345678901234567890', '0.12345678901234568'],
  ['9007199254740993.0', '9.007199254740992e+15'],
  ['1234567890123456789012e0', '1.2345678901234568e+21'],
])('%s is stored as %s', (written, stored) => {
  expect(roundedNumber(written)).toEqual({ written, stored })
})

test.each([
  '0',
  '-0',
  '-0.0e9',
  '1.50',
  '1e2',
  '5e-324',
  '0.1',
  '1.7976931348623157e308',
  '9007199254740993',
  '-9223372036854775808',
  '0.30000000000000004000000',
  '1e999',
  'abc',
])('%s is stored as it is, or not at all', (literal) => {
  expect(roundedNumber(literal)).toBeUndefined()
})

test('a long number is cut off', () => {
  expect(roundedNumber(`0.${'1'.repeat(500)}`)).toEqual({
    written: `0.${'1'.repeat(37)}…`,
    stored: '0.1111111111111111',
  })
})

test('numbers are found at any depth of a JSON text, three at most, and not in strings or keys', () => {
  expect(roundedNumbers('{"1e-400":"1e-400","a":[1.5,{"b":1e-400}]}')).toEqual([
    { written: '1e-400', stored: '0' },
  ])
  expect(roundedNumbers(`[${'1e-400,'.repeat(9)}1]`)).toHaveLength(3)
  expect(roundedNumbers('[1e-400')).toEqual([])
  expect(roundedNumbers('')).toEqual([])
})

test('a value that is opened for editing has none', () => {
  fc.assert(
    fc.property(arbitraryValue, (value) => {
      const text = printJson(value)
      fc.pre(parseJson(text).ok)
      expect(roundedNumbers(text)).toEqual([])
    }),
    { numRuns: propertyRuns(500) },
  )
})
