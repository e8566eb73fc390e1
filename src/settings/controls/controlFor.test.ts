import { expect, test } from 'vitest'
import { settingOf } from '../../schema/settingOf.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { controlFor } from './controlFor.ts'

const choices = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `c${index}`)

function kindOf(words: unknown, value?: OptionValue, isSecret = false): string {
  return controlFor({ setting: settingOf(words), value, input: undefined, isSecret })
}

test.each([
  [{ type: 'boolean' }, 'switch'],
  [{ type: 'boolean', enum: [true, false] }, 'radio'],
  [{ enum: choices(4) }, 'radio'],
  [{ enum: choices(5) }, 'select'],
  [{ enum: choices(5), 'x-control': 'radio' }, 'radio'],
  [{ type: 'array', items: { enum: choices(2) } }, 'checkboxes'],
  [{ type: 'array', items: { enum: choices(2) }, 'x-control': 'order' }, 'order'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'number' }, 'number'],
  [{ type: 'number', minimum: 0, maximum: 1, 'x-control': 'slider' }, 'slider'],
  [{ type: 'string' }, 'field'],
  [{ type: 'string', maxLength: 199 }, 'field'],
  [{ type: 'string', maxLength: 200 }, 'textarea'],
  [{ type: 'string', 'x-control': 'textarea' }, 'textarea'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'string', format: 'time' }, 'time'],
  [{ type: 'string', format: 'date-time' }, 'date-time'],
  [{ type: 'string', format: 'email' }, 'email'],
  [{ type: 'string', format: 'uri' }, 'uri'],
  [{ type: 'string', format: 'color' }, 'color'],
  [{ type: 'array', items: { type: 'string' } }, 'list'],
  [{ type: 'array', items: { type: 'integer' } }, 'list'],
  [{ type: 'array', items: { type: 'boolean' } }, 'json'],
  [{ type: 'array' }, 'json'],
  [{ type: 'object' }, 'json'],
  [{ type: 'object', properties: { a: {} } }, 'members'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'members'],
  [{ type: 'object', additionalProperties: false }, 'json'],
  [{ type: 'object', properties: { a: {} }, 'x-control': 'json' }, 'json'],
  [{ type: 'boolean', 'x-control': 'json' }, 'json'],
  [{}, 'json'],
])('%j has the control %s', (words, kind) => {
  expect(kindOf(words)).toBe(kind)
})

test.each<[string, OptionValue, string]>([
  ['date', '2026-02-28', 'date'],
  ['date', '2026-02-30', 'field'],
  ['date', '0000-01-01', 'field'],
  ['date', 20260228, 'field'],
  ['date', '', 'date'],
  ['time', '07:30', 'time'],
  ['time', '07:30:15', 'time'],
  ['time', '07:30:15.5', 'field'],
  ['time', '7:30', 'field'],
  ['date-time', '2026-02-28T07:30', 'date-time'],
  ['date-time', '2026-02-28T07:30:15', 'date-time'],
  ['date-time', '2026-02-28T07:30Z', 'field'],
  ['date-time', '2026-02-28T07:30+03:00', 'field'],
  ['date-time', '2026-02-28 07:30', 'field'],
  ['email', 'a@example.com', 'email'],
  ['email', 'not an address', 'field'],
  ['email', ' a@example.com', 'field'],
  ['email', 'a@xn--e1afmkfd.example', 'field'],
  ['email', 'ä@example.com', 'field'],
  ['uri', 'https://example.com/', 'uri'],
  ['uri', 'https://example.com/\n', 'textarea'],
  ['color', '#abc', 'color'],
  ['color', 'red', 'color'],
  ['color', 5, 'field'],
])('the format %s shows %j in the control %s', (format, value, kind) => {
  expect(kindOf({ type: 'string', format }, value)).toBe(kind)
})

test('line breaks have an area, whether they are stored or typed', () => {
  const setting = settingOf({ type: 'string' })
  expect(kindOf({ type: 'string' }, 'a\nb')).toBe('textarea')
  const input = { kind: 'text', text: 'a\nb' } as const
  expect(controlFor({ setting, value: 'a', input, isSecret: false })).toBe('textarea')
})

test('a secret is one before all else, but for an object with members', () => {
  for (const words of [{ type: 'string', format: 'date' }, { enum: ['a'] }, { type: 'boolean' }, {}]) {
    expect(kindOf(words, undefined, true)).toBe('secret')
  }
  expect(kindOf({ type: 'array', items: { type: 'string', writeOnly: true } }, ['a'])).toBe('secret')
  const object = { type: 'object', properties: { a: {} } }
  expect(kindOf(object, { a: 1 }, true)).toBe('members')
  expect(kindOf(object, 'broken', true)).toBe('secret')
})

test.each<OptionValue>(['{"a":', 5, [1], true])(
  'an object that is stored as %j is edited as text',
  (value) => {
    expect(kindOf({ type: 'object', properties: { a: {} } }, value)).toBe('json')
  },
)

test.each<OptionValue>([11, -1, 0.5, 'x', [], 9007199254740993n])('a slider cannot show %s', (value) => {
  expect(kindOf({ type: 'integer', minimum: 0, maximum: 10, 'x-control': 'slider' }, value)).toBe('number')
})
