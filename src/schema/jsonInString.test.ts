import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { printJson } from '../value/printJson.ts'
import { formatJsonInString, isJsonInString, writeJsonInString } from './jsonInString.ts'
import { patchJson } from './patchJson.ts'

/** Blanks, as an app may have written them. */
const blanks = fc.constantFrom('', '', ' ', '\n  ', '\t', '\r\n')

/** JSON texts in every spacing, with numbers and escapes that a value does not keep. */
const { json } = fc.letrec<{ json: string; list: string; object: string; literal: string }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, tie('literal'), tie('list'), tie('object')),
  literal: fc.oneof(
    fc.constantFrom(
      '1.0',
      '1e5',
      '-0',
      '9223372036854775807',
      '18446744073709551616',
      '0.10',
      '1E+2',
      '1e400',
    ),
    fc.constantFrom('true', 'null', '"\\u0041\\/"', '"\u2028\ufeff"', '"\\ud800"', '""'),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  ),
  list: fc
    .tuple(fc.array(fc.tuple(blanks, tie('json'), blanks), { maxLength: 4 }), blanks)
    .map(
      ([items, blank]) => `[${items.length === 0 ? blank : items.map((item) => item.join('')).join(',')}]`,
    ),
  object: fc
    .uniqueArray(
      fc.record({
        name: fc.string({ maxLength: 3 }),
        spaces: fc.tuple(blanks, blanks, blanks, blanks),
        value: tie('json'),
      }),
      { selector: ({ name }) => name, maxLength: 4 },
    )
    .map((members) => {
      const written = members.map(
        ({ name, spaces: [a, b, c, d], value }) => `${a}${JSON.stringify(name)}${b}:${c}${value}${d}`,
      )
      return `{${written.join(',')}}`
    }),
}))

function formatted(text: string): string {
  const laidOut = formatJsonInString(text)
  if (!laidOut.ok) throw new Error(`${text} is not JSON`)
  return laidOut.text
}

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

test('what was only looked at or laid out is stored byte for byte as it was', () => {
  fc.assert(
    fc.property(blanks, json, blanks, (before, body, after) => {
      const text = before + body + after
      expect(writeJsonInString(text, formatted(text))).toEqual({ ok: true, text })
      expect(writeJsonInString(text, ` ${formatted(text)}\n`)).toEqual({ ok: true, text })
    }),
    { numRuns: propertyRuns(500) },
  )
})

test('editing one member or item leaves all others byte for byte as they were', () => {
  const enclosed = fc.array(fc.tuple(json, fc.tuple(blanks, blanks, blanks)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(enclosed, fc.nat(4), fc.boolean(), (parts, pick, isObject) => {
      const edited = pick % parts.length
      const open = isObject ? '{' : '['
      const close = isObject ? '}' : ']'
      const written = (change: string | undefined): string =>
        parts
          .map(([value, [a, b, c]], index) => {
            const name = isObject ? `"k${index}"${b}:${b}` : ''
            return `${a}${name}${index === edited ? (change ?? value) : value}${c}`
          })
          .join(',')
      const stored = open + written(undefined) + close
      const target = formatted(open + written('"edited"') + close)
      expect(writeJsonInString(stored, target)).toEqual({
        ok: true,
        text: open + written('"edited"') + close,
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

test('what nobody can see is laid out as an escape, and stays as it is stored', () => {
  const stored = '{"a":"x\ufeff","b":1}'
  expect(formatted(stored)).toBe('{\n  "a": "x\\ufeff",\n  "b": 1\n}')
  expect(writeJsonInString(stored, '{"a":"x\\ufeff","b":2}')).toEqual({
    ok: true,
    text: '{"a":"x\ufeff","b":2}',
  })
})

test.each([
  ['[1,\n x]', { kind: 'unexpected-character', line: 2, column: 2 }],
  ['{"a":1,\n "b":{"c":1,"c":2}}', { kind: 'duplicate-key', line: 2, column: 13, found: 'c' }],
  ['{"a":1', { kind: 'unexpected-end', line: 1, column: 7 }],
])('%j is refused with its place', (text, error) => {
  expect(formatJsonInString(text)).toMatchObject({ ok: false, error })
  expect(writeJsonInString('{"a":1}', text)).toMatchObject({ ok: false, error })
})
