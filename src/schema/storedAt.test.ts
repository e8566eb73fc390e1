import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { settingOf } from './settingOf.ts'
import { storedAt, writeAt } from './storedAt.ts'

const board = settingOf({
  type: 'object',
  'x-stored': 'json',
  properties: {
    rows: { type: 'integer' },
    quiet: { type: 'object', 'x-stored': 'json', properties: { on: { type: 'boolean', 'x-stored': 'yn' } } },
    hint: { type: 'string', 'x-unset': '' },
  },
  additionalProperties: { type: 'integer' },
})

const stored = '{ "x": 1.50, "quiet": "{\\"on\\": \\"Y\\",\\"until\\":1e2}", "rows" : 20 }'

test.each<[readonly string[], OptionValue | undefined]>([
  [['rows'], 20],
  [['quiet', 'on'], 'Y'],
  [['x'], 1.5],
  [['hint'], undefined],
])('%j is found through the layers', (names, found) => {
  expect(storedAt(board, stored, names)?.stored).toBe(found)
})

test.each<[string, OptionValue | undefined]>([
  ['text that is not JSON', '{'],
  ['another type', '[1]'],
  ['a key twice', '{"rows":1,"rows":2}'],
])('there is nothing to write within %s', (_, broken) => {
  expect(storedAt(board, broken, ['rows'])).toBeUndefined()
  expect(writeAt(board, broken, ['rows'], 5)).toBeUndefined()
})

test('only the layers on the path are written again', () => {
  expect(writeAt(board, stored, ['rows'], 50)).toBe(stored.replace('20', '50'))
  expect(writeAt(board, stored, ['quiet', 'on'], 'N')).toBe(stored.replace('\\"Y\\"', '\\"N\\"'))
  expect(writeAt(board, stored, ['rows'], undefined)).toBe(stored.replace(', "rows" : 20', ''))
})

test('an object that is not set is made with the member alone', () => {
  expect(writeAt(board, undefined, ['quiet', 'on'], 'Y')).toBe('{"quiet":"{\\"on\\":\\"Y\\"}"}')
  expect(writeAt(settingOf({ type: 'object', properties: { a: {} } }), [], ['a'], 1)).toEqual({ a: 1 })
})

test('the option itself is written whole, or unset', () => {
  expect(writeAt(settingOf({ type: 'integer' }), 5, [], 6)).toBe(6)
  expect(writeAt(settingOf({ type: 'integer' }), 5, [], undefined)).toBeNull()
  expect(writeAt(settingOf({ type: 'string', 'x-unset': '' }), 'a', [], undefined)).toBe('')
})
