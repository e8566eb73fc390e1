import { expect, test } from 'vitest'
import { CommandParameters } from './commandParameters.ts'

test.each([
  ['', []],
  ['[]', []],
  ['{"title":"a:b"}', { title: 'a:b' }],
  ['null', null],
  ['"text"', 'text'],
])('%j is %j', (json, value) => {
  expect(new CommandParameters(json).value).toEqual(value)
})

test('a text that is no JSON is an error', () => {
  expect(() => new CommandParameters('{"title":')).toThrow(SyntaxError)
})

test('null has no members to read; other values have some or none', () => {
  expect(() => new CommandParameters('null').get('title')).toThrow(TypeError)
  expect(new CommandParameters('{"title":1}').get('title')).toBe(1)
  expect(new CommandParameters('').get('title')).toBeUndefined()
  expect(new CommandParameters('5').get('title')).toBeUndefined()
})

test('entries are the members of an object', () => {
  expect(new CommandParameters('{"a":1,"b":2}').entries()).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(new CommandParameters('null').entries()).toEqual([])
})
