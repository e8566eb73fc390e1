import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arbitraryString, arbitraryValue, propertyRuns } from './arbitraryValue.ts'
import { editTextOf, parseEditText, plainForm } from './editText.ts'
import { equalValues } from './equal.ts'
import { createLocaleReader } from './localeReader.ts'
import { type Kind, kindOf, type OptionValue } from './optionValue.ts'

/** What a textarea makes of line breaks. */
function throughTextarea(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

test('every value comes back from a textarea as it was', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryValue, arbitraryString), (value) => {
      const edit = editTextOf(value)
      expect(throughTextarea(edit.text)).toBe(edit.text)
      const parsed = parseEditText(kindOf(value), edit.text, edit)
      expect(parsed.ok && equalValues(parsed.value, value)).toBe(true)
    }),
    { numRuns: propertyRuns(3000) },
  )
})

test.each<[OptionValue, string, string, string]>([
  ['', '', 'plain', '\n'],
  ['a\nb\tc\\d', 'a\nb\tc\\d', 'plain', '\n'],
  ['a\r\nb\r\n', 'a\nb\n', 'plain', '\r\n'],
  ['a\r\nb\nc\\', 'a\\r\nb\nc\\\\', 'escaped', '\n'],
  ['\0a\r\nb', '\\u0000a\nb', 'escaped', '\r\n'],
  ['\ud800', '\\ud800', 'escaped', '\n'],
  [1e21, '1e+21', 'plain', '\n'],
  [2n ** 60n, '1152921504606846976', 'plain', '\n'],
  [true, 'true', 'plain', '\n'],
  [null, '', 'plain', '\n'],
  [['\u202e', { a: 1 }], '[\n  "\\u202e",\n  {\n    "a": 1\n  }\n]', 'json', '\n'],
])('%o is edited as %o, %s', (value, text, form, lineEnding) => {
  expect(editTextOf(value)).toEqual({ text, form, lineEnding })
})

test.each<[Kind, string, OptionValue]>([
  ['string', ' a\r\nb ', ' a\nb '],
  ['string', '\\n', '\\n'],
  ['number', ' +5\n', 5],
  ['number', '-1.50', -1.5],
  ['number', '9007199254740993', 9007199254740993n],
  ['number', '0.1000000000000000055', 0.1],
  ['boolean', ' TRUE ', true],
  ['boolean', 'false', false],
  ['null', ' ', null],
  ['null', 'Null\n', null],
  ['list', ' [1]\r\n', [1]],
  ['object', '{"a":[]}', { a: [] }],
])('%s: %o is read as %o', (kind, text, value) => {
  expect(parseEditText(kind, text)).toEqual({ ok: true, value })
})

test.each<[Kind, string, string]>([
  ['number', '', 'not-a-number'],
  ['number', '1,5', 'not-a-number'],
  ['number', '+-5', 'not-a-number'],
  ['number', '1 000', 'not-a-number'],
  ['number', '007', 'not-a-number'],
  ['number', '1e400', 'number-too-large'],
  ['boolean', '1', 'not-a-boolean'],
  ['null', '0', 'not-null'],
  ['list', '{}', 'not-a-list'],
  ['object', '[]', 'not-an-object'],
  ['object', 'null', 'not-an-object'],
  ['object', '', 'empty'],
  ['list', '[1,1,]', 'unexpected-character'],
])('%s: %o is refused as %s', (kind, text, error) => {
  expect(parseEditText(kind, text)).toMatchObject({ ok: false, error: { kind: error } })
})

test.each<[string, Kind, string, OptionValue]>([
  ['de', 'number', '1 000,5', 1000.5],
  ['de', 'number', '1.5', 1.5],
  ['en', 'number', '−5', -5],
  ['ja', 'number', '１２', 12],
  ['de', 'number', '9.007.199.254.740.993', 9007199254740993n],
  ['de', 'boolean', 'WAHR', true],
  ['de', 'boolean', 'False', false],
  ['de', 'string', '1,5', '1,5'],
  ['de', 'list', '[1.5]', [1.5]],
])('%s, %s: %o is read as %o', (locale, kind, text, value) => {
  expect(parseEditText(kind, text, plainForm, createLocaleReader(locale))).toEqual({ ok: true, value })
})

test.each<[string, string, object]>([
  ['en', '1,5', { kind: 'number-form', simple: '1.5', grouped: '1,234.5' }],
  ['de', '1,234.5', { kind: 'number-form', simple: '1,5', grouped: '1.234,5' }],
  ['de', 'x', { kind: 'not-a-number' }],
  ['de', '', { kind: 'not-a-number' }],
  ['de', '007', { kind: 'not-a-number' }],
  ['de', ' 9.223.372.036.854.775.809', { kind: 'number-too-large', line: 1, column: 2 }],
])('%s: %o is refused with %o', (locale, text, error) => {
  const parsed = parseEditText('number', text, plainForm, createLocaleReader(locale))
  expect(parsed).toMatchObject({ ok: false, error })
})

test('a number that is too large says where', () => {
  expect(parseEditText('number', '\n +1e999')).toEqual({
    ok: false,
    error: { kind: 'number-too-large', offset: 3, line: 2, column: 3, found: '1e999' },
  })
})

describe('an escaped string', () => {
  const form = { form: 'escaped', lineEnding: '\r\n' } as const

  it('reads its escapes, and line breaks as they were', () => {
    expect(parseEditText('string', '\\u0041\\n\\r\\t\\\\n\nb', form)).toEqual({
      ok: true,
      value: 'A\n\r\t\\n\r\nb',
    })
  })

  it.each([
    ['a\nb\\x', 3, 2, 2, '\\x'],
    ['\\', 0, 1, 1, '\\'],
    ['\\u12', 0, 1, 1, '\\u'],
    ['\\N', 0, 1, 1, '\\N'],
    ['\\\u{1f600}', 0, 1, 1, '\\\u{1f600}'],
  ])('refuses %o', (text, offset, line, column, found) => {
    expect(parseEditText('string', text, form)).toEqual({
      ok: false,
      error: { kind: 'bad-escape', offset, line, column, found },
    })
  })
})
