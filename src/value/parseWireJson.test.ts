import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, nestedLists, propertyRuns } from './arbitraryValue.ts'
import { equalValues } from './equal.ts'
import { isOptionValue } from './optionValue.ts'
import { parseWireJson } from './parseWireJson.ts'
import { printJson } from './printJson.ts'

const long = '1234567890123456789'

test('reads back every value that is printed, by either way', () => {
  fc.assert(
    fc.property(arbitraryValue, fc.boolean(), (value, isLong) => {
      const given = isLong ? [value, long] : value
      const read = parseWireJson(printJson(given))
      expect(isOptionValue(read) && equalValues(read, given)).toBe(true)
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test('keeps integers of 64 bits, floats and own keys', () => {
  expect(
    parseWireJson(`{"result":{"a":${long},"b":-9223372036854775808,"c":1.0e+21,"d":0.30000000000000004}}`),
  ).toEqual({ result: { a: 1234567890123456789n, b: -(2n ** 63n), c: 1e21, d: 0.30000000000000004 } })
  expect(Object.keys(Object(parseWireJson(`{"__proto__":${long}}`)))).toEqual(['__proto__'])
})

test('takes the last of two values for one key, as JSON.parse does', () => {
  const text = `{"a":1,"b":2,"a":3,"__proto__":4,"__proto__":"${long}"}`
  const read = parseWireJson(text)
  expect(Object.entries(Object(read))).toEqual(Object.entries(Object(JSON.parse(text))))
})

test('reads what is nested as deep as PHP writes', () => {
  expect(parseWireJson(`[${long},${printJson(nestedLists(511))}]`)).toHaveLength(2)
  expect(parseWireJson('['.repeat(5000) + ']'.repeat(5000))).toHaveLength(1)
})

test.each(['', '{"a":', '<html>', 'NaN', `[${long}`, `{"a":${long},}`, `0${long}`])('%j throws', (text) => {
  expect(() => parseWireJson(text)).toThrow(SyntaxError)
})
