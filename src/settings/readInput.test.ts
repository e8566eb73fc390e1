import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settingOf } from '../schema/settingOf.ts'
import { arbitraryValue } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { unsendableReason } from '../value/unsendable.ts'
import { textOfValue } from './inputText.ts'
import { readInput } from './readInput.ts'

const english = createLocaleReader('en')
const russian = createLocaleReader('ru')
const german = createLocaleReader('de')

const integer = settingOf({ type: 'integer' })
const string = settingOf({ type: 'string' })
const anything = settingOf({ title: 'Anything' })

function readTyped(setting: Parameters<typeof readInput>[0], text: string, reader = english) {
  return readInput(setting, { kind: 'text', text }, reader)
}

function read(value: OptionValue): ReturnType<typeof readInput> {
  return { ok: true, value }
}

test.each([
  ['1 000,5', russian, 1000.5],
  ['1\u00a0000,5', russian, 1000.5],
  ['1,000.5', english, 1000.5],
  ['1.000,5', german, 1000.5],
  ['1000.5', german, 1000.5],
  ['1.5', german, 1.5],
  [' 7 ', english, 7],
  ['9007199254740993', english, 9007199254740993n],
  ['1e3', english, 1000],
  ['', english, null],
  ['  ', english, null],
])('the number %j', (text, reader, value) => {
  expect(readTyped(settingOf({ type: 'number' }), text, reader)).toEqual(read(value))
})

test('an integer may be written with a fraction of zeros, and points group where they may', () => {
  expect(readTyped(integer, '1.0')).toEqual(read(1))
  expect(readTyped(integer, '1.234', german)).toEqual(read(1234))
  expect(readTyped(integer, '1.000', german)).toEqual(read(1000))
  expect(readTyped(settingOf({ type: 'number' }), '1.234', german)).toEqual(read(1234))
  expect(readTyped(settingOf({ type: 'number', maximum: 2 }), '1.234', german)).toEqual(read(1.234))
  expect(readTyped(integer, '1.5')).toMatchObject({ misfits: [{ keyword: 'type', expected: 'integer' }] })
})

test.each([
  [integer, 'x', { keyword: 'type', expected: 'integer' }],
  [integer, '1,0,0', { keyword: 'type', expected: 'integer' }],
  [integer, '9223372036854775808', { keyword: 'x-stored', problem: 'number-not-exact' }],
  [
    settingOf({ type: 'number' }),
    '0.12345678901234567891',
    { keyword: 'x-stored', problem: 'number-not-exact' },
  ],
  [settingOf({ type: 'number' }), '1e999', { keyword: 'x-stored', problem: 'number-not-exact' }],
  [settingOf({ type: 'integer', maximum: 5 }), '6', { keyword: 'maximum', expected: '5' }],
  [anything, '{"a":1', { keyword: 'x-stored', problem: 'bad-json' }],
  [anything, '[0.12345678901234567891]', { keyword: 'x-stored', problem: 'number-not-exact' }],
  [anything, '"\\ud800"', { keyword: 'x-stored', problem: 'bad-json', syntax: { column: 2 } }],
  [settingOf({ type: 'object' }), '[1]', { keyword: 'type', expected: 'object' }],
  [settingOf({ type: 'string', format: 'email' }), 'a', { keyword: 'format' }],
])('what is wrong with a text: %#', (setting, text, misfit) => {
  expect(readTyped(setting, text)).toMatchObject({ ok: false, misfits: [{ path: [], ...misfit }] })
})

test('a number as text keeps all its digits', () => {
  const digits = '12345678901234567890123'
  expect(readTyped(settingOf({ type: 'integer', 'x-stored': 'text' }), digits)).toEqual(read(BigInt(digits)))
})

test('a cleared string is empty where that fits, and else not set', () => {
  expect(readTyped(string, '')).toEqual(read(''))
  expect(readTyped(settingOf({ type: 'string', 'x-unset': '' }), '')).toEqual(read(null))
  expect(readTyped(settingOf({ type: 'string', minLength: 1 }), '')).toEqual(read(null))
  expect(readTyped(settingOf({ type: 'string', format: 'date' }), '')).toEqual(read(null))
  expect(readTyped(string, ' ')).toEqual(read(' '))
})

test('half of a surrogate pair is refused, and so is a backslash that begins nothing', () => {
  const form = { form: 'escaped', lineEnding: '\n' } as const
  for (const text of ['\\ud800', 'a\\q']) {
    expect(readInput(string, { kind: 'text', text, form }, english)).toMatchObject({
      ok: false,
      misfits: [{ problem: 'bad-json', syntax: { kind: 'bad-escape' } }],
    })
  }
})

test('what a field shows is read as the same value, whatever it is', () => {
  const settings = [
    anything,
    string,
    integer,
    settingOf({ type: 'number' }),
    settingOf({ type: 'object' }),
    settingOf({ type: 'string', 'x-control': 'json' }),
    settingOf({ type: 'boolean' }),
  ]
  fc.assert(
    fc.property(
      fc.oneof(arbitraryValue, fc.string({ unit: 'binary' }), fc.constantFrom('a\r\nb', '\0', 'a\rb', '\\')),
      fc.constantFrom(...settings),
      fc.constantFrom(english, russian, german),
      (value, setting, reader) => {
        const { text, ...form } = textOfValue(setting, value, reader)
        const reading = readInput(setting, { kind: 'text', text, form }, reader)
        const fits = readInput(setting, { kind: 'value', value }, reader).ok
        fc.pre(value !== null && fits && unsendableReason(value) === undefined)
        expect(reading.ok && equalValues(reading.value, value)).toBe(true)
      },
    ),
  )
})

test('a value of the wrong kind is shown as it is stored', () => {
  const shown = (words: unknown, value: OptionValue): string =>
    textOfValue(settingOf(words), value, russian).text
  expect(shown({ type: 'integer' }, 'many')).toBe('many')
  expect(shown({ type: 'integer' }, { a: 1.5 })).toBe('{"a":1.5}')
  expect(shown({ type: 'integer' }, true)).toBe('true')
  expect(shown({ type: 'number' }, 1000.5)).toBe('1000,5')
  expect(shown({ type: 'string' }, 1.5)).toBe('1.5')
  expect(shown({ type: 'object' }, '{"a":')).toBe('{"a":')
  expect(shown({}, 'text')).toBe('"text"')
  const unread = [{ path: [], keyword: 'x-stored', problem: 'bad-json' }] as const
  expect(textOfValue(settingOf({ 'x-stored': 'json' }), '{"a":', russian, unread).text).toBe('{"a":')
})

const numbers = settingOf({ type: 'array', items: { type: 'integer', minimum: 1 } })

test('lines are read one by one, and told where they are wrong', () => {
  const lines = [{ text: '1' }, { text: '1.000' }, { value: 3 }]
  expect(readInput(numbers, { kind: 'lines', lines }, german)).toEqual(read([1, 1000, 3]))
  const wrong = [{ text: 'x' }, { value: 0 }, { text: '' }]
  expect(readInput(numbers, { kind: 'lines', lines: wrong }, german)).toEqual({
    ok: false,
    misfits: [
      { path: [0], keyword: 'type', expected: 'integer' },
      { path: [2], keyword: 'type', expected: 'integer' },
      { path: [1], keyword: 'minimum', expected: '1' },
    ],
  })
})

test('an item that did not fit before may stay, but not come', () => {
  const before = ['x', 1, 0]
  const lines = [{ value: 'x' }, { text: '2' }, { value: 0 }]
  expect(readInput(numbers, { kind: 'lines', lines }, english, before)).toEqual(read(['x', 2, 0]))
  expect(readInput(numbers, { kind: 'value', value: ['x', 'y'] }, english, before)).toEqual({
    ok: false,
    misfits: [{ path: [1], keyword: 'type', expected: 'integer' }],
  })
  const limited = settingOf({ type: 'array', items: { enum: ['a', 'b'] }, maxItems: 2 })
  expect(readInput(limited, { kind: 'value', value: ['z', 'a'] }, english, ['z'])).toEqual(read(['z', 'a']))
  expect(readInput(limited, { kind: 'value', value: ['z', 'a', 'b'] }, english, ['z'])).toMatchObject({
    misfits: [{ path: [], keyword: 'maxItems' }],
  })
})

test('a part of a date is told as no date', () => {
  const date = settingOf({ type: 'string', format: 'date' })
  expect(readInput(date, { kind: 'incomplete' }, english)).toEqual({
    ok: false,
    misfits: [{ path: [], keyword: 'format', expected: 'date' }],
  })
})
