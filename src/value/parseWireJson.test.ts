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

test.each([
  ['{"1":"b","0":"a"}'],
  ['{"result":{"o":{"12":1,"5":[{"b":1,"0":{"7":1,"__proto__":{"2":1,"1":2}}}]}}}'],
  ['[{"a":1,"4294967294":2},{"2":1,"01":2,"1":3}]'],
])('keeps the order of the keys in %s', (text) => {
  const read = parseWireJson(text)
  expect(isOptionValue(read) && printJson(read)).toBe(text)
})

test('sees keys that are written with escapes or blanks', () => {
  const read = parseWireJson('{"\\u0031":1,"\\u00300":2,"0"\n :3}')
  expect(isOptionValue(read) && printJson(read)).toBe('{"1":1,"00":2,"0":3}')
})

test('reads what is nested as deep as PHP writes', () => {
  expect(parseWireJson(`[${long},${printJson(nestedLists(511))}]`)).toHaveLength(2)
  expect(parseWireJson('['.repeat(5000) + ']'.repeat(5000))).toHaveLength(1)
})

test.each([
  ['1234567890123456789', 3000],
  ['{"1":"b","0":"a"}', 100_000],
])('beside %s, what is nested %i deep spoils nothing else', (other, depth) => {
  const deep = '[{"a]":"}\\\\\\""},'.repeat(depth) + '[]' + ']'.repeat(depth)
  const read = parseWireJson(`{"result":{"deep":${deep},"b":[${other}]},"time":1}`)
  const { result, time }: Record<string, unknown> = Object(read)
  const { deep: found, b }: Record<string, unknown> = Object(result)
  expect(time).toBe(1)
  expect(isOptionValue(found)).toBe(false)
  expect(isOptionValue(b) && printJson(b)).toBe(`[${other}]`)
  expect(() => parseWireJson(`[${other},${deep.slice(0, -depth)}`)).toThrow(SyntaxError)
})

test.each(['', '{"a":', '<html>', 'NaN', `[${long}`, `{"a":${long},}`, `0${long}`])('%j throws', (text) => {
  expect(() => parseWireJson(text)).toThrow(SyntaxError)
})
