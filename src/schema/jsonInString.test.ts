import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { printJson } from '../value/printJson.ts'
import { formatJsonInString, isJsonInString, writeJsonInString } from './jsonInString.ts'
import { patchJson } from './patchJson.ts'

test.each([
  ['{"a":1}', true],
  [' [1, 2]\n', true],
  ['"a"', false],
  ['{"a":1', false],
  ['[1],[2]', false],
  ['[link]', false],
  ['', false],
])('%j is JSON of a list or an object: %s', (text, is) => {
  expect(isJsonInString(text)).toBe(is)
})

test('what was only looked at is stored as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, 4), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(writeJsonInString(text, formatJsonInString(text))).toEqual({ ok: true, text })
      expect(writeJsonInString(text, ` ${JSON.stringify(JSON.parse(text), null, 3)}`)).toEqual({
        ok: true,
        text,
      })
    }),
    { numRuns: propertyRuns(500) },
  )
})

test('any edit is stored as it reads', () => {
  fc.assert(
    fc.property(arbitraryValue, arbitraryValue, fc.nat(4), (from, to, indent) => {
      const patched = patchJson(printJson(from, indent), printJson(to), 'value')
      expect(JSON.parse(patched)).toEqual(JSON.parse(printJson(to)))
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test.each([
  ['{"a": 1, "b": 2}', '{"a":1,"b":2,"c":[1,2]}', '{"a": 1, "b": 2, "c": [1, 2]}'],
  ['{"a":1.0}', '{"a":1}', '{"a":1}'],
  ['{"a":1,\n "b":2,\n "c":3}', '{"b":2,"c":3}', '{"b":2,\n "c":3}'],
  ['[1, 2,3]', '[1,2,4,3]', '[1, 2,4,3]'],
  ['{\r\n  "a": []\r\n}', '{"a":[1]}', '{\r\n  "a": [\r\n    1\r\n  ]\r\n}'],
  ['broken', '{ "a": 1 }', '{ "a": 1 }'],
])('%j edited to %j is stored as %j', (stored, edited, text) => {
  expect(writeJsonInString(stored, edited)).toEqual({ ok: true, text })
})
