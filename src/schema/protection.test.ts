import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { isOfOtherVersion, leavesReadOnly, lockedKeys, readOnlyPaths } from './protection.ts'
import { readSchemaValue } from './readSchema.ts'
import type { Schema } from './schema.ts'
import { settingOf } from './settingOf.ts'

function schemaOf(words: object): Schema {
  const read = readSchemaValue(words)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.schema
}

const schema = schemaOf({
  'x-locks': 'locked',
  properties: {
    whole: { readOnly: true, type: 'object', properties: { a: { readOnly: true } } },
    part: {
      type: 'object',
      'x-stored': 'json',
      properties: { a: { type: 'object', properties: { b: { readOnly: true } } }, c: {} },
    },
    free: {},
  },
})

test('what is read-only is known, within objects too', () => {
  expect([...readOnlyPaths(schema)]).toEqual([
    ['whole', [[]]],
    ['part', [['a', 'b']]],
  ])
})

test.each<[string, OptionValue | undefined, OptionValue | undefined, boolean]>([
  ['another member', '{"a":{"b":1},"c":1}', '{"c":2,"a":{"b":1}}', true],
  ['the read-only one', '{"a":{"b":1}}', '{"a":{"b":2}}', false],
  ['its removal', '{"a":{"b":1}}', '{"a":{}}', false],
  ['the removal of the option', '{"a":{"b":1}}', null, false],
  ['text that is no object', '{"a":{"b":1}}', '{', false],
  ['a new object with it', undefined, '{"a":{"b":1}}', false],
  ['a new object without it', undefined, '{"c":1}', true],
])('a change of %s', (_, from, to, isLeft) => {
  const part = schema.properties.get('part')
  expect(part !== undefined && leavesReadOnly(part, [['a', 'b']], from, to)).toBe(isLeft)
})

test.each<[OptionValue, readonly string[]]>([
  [
    ['a', 'b', 1],
    ['a', 'b'],
  ],
  ['["a","b"]', ['a', 'b']],
  ['a, b', ['a', 'b']],
  ['', []],
  [null, []],
  [{ a: true }, []],
])('%j locks %j', (stored, keys) => {
  expect([...lockedKeys(schema, new Map([['locked', stored]]))]).toEqual(keys)
})

test('an object of another version is known by its member', () => {
  const setting = settingOf({
    type: 'object',
    'x-stored': 'json',
    'x-version': 'v',
    properties: { v: { type: 'integer', const: 2 } },
  })
  expect(isOfOtherVersion(setting, '{"v":3}')).toBe(true)
  expect(isOfOtherVersion(setting, '{"v":"2"}')).toBe(false)
  expect(isOfOtherVersion(setting, '{}')).toBe(false)
  expect(isOfOtherVersion(setting, undefined)).toBe(false)
})
