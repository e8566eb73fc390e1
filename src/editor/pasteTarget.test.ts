import { expect, test } from 'vitest'
import { isForCell } from './pasteTarget.ts'

const cell = { key: 'a', column: 'value' } as const

test.each([
  ['a word', 'hello', 'x', true],
  ['a text of two lines', 'Dear Anna,\nhow are you?', 'x', true],
  ['one assignment, which may be a text', 'a=b', 'x', true],
  ['an address', 'https://example.com/?a=b', 'x', true],
  ['assignments', 'a=1\n# more\nexport B = 2', 'x', false],
  ['a row of a spreadsheet', 'a\t1', 'x', false],
  ['rows of a spreadsheet', 'a\t1\r\nb\t2\r\n', 'x', false],
  ['assignments, one of them bad', 'a=1\njust words\nb=2', 'x', false],
  ['assignments in prose', 'Dear Anna,\nthe plan: to swim.\nname: yours\nSee you', 'x', true],
  ['rows of a spreadsheet, one of them bad', 'a\t1\nwords\nb\t2', 'x', false],
  ['a table with its header', 'key,type,value\r\na,string,x', 'x', false],
  ['a table with its delimiter', 'sep=;\na;1', 'x', false],
  ['the name of a delimiter', 'sep=;', 'x', true],
  ['a header alone', 'key,value', 'x', true],
  ['a list of options', '[{"key":"a","value":1}]', 'x', false],
  ['another list', '[1,2]', 'x', true],
  ['options as JSON', ' {"a": 1}\n', 'x', false],
  ['JSON on an object', '{"a": 1}', { b: 2 }, true],
  ['JSON on a list', '[1,\n2]', [], true],
  ['nothing', '', 'x', true],
])('%s', (_, text, value, isFor) => {
  expect(isForCell(text, cell, value)).toBe(isFor)
})

test('what is pasted elsewhere than on a value is options', () => {
  expect(isForCell('hello', { key: 'a', column: 'key' }, 'x')).toBe(false)
  expect(isForCell('hello', undefined, undefined)).toBe(false)
})
