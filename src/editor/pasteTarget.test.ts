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
