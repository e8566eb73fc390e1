import { expect, test } from 'vitest'
import { searchWords } from './searchQuery.ts'

test.each([
  ['grid crm', ['grid', 'crm']],
  ['  Crm   gridS ', ['grids', 'crm']],
  ['crm.grid_VIEW', ['crm grid view']],
  ['"a b" c', ['a b', 'c']],
  ['“a b”\u00a0c', ['a b', 'c']],
  ['"a b', ['a b']],
  ['{"a":1}', ['{"a" 1}']],
  ['"a":1', ['"a" 1']],
  ['say "so"', ['say', 'so']],
  ['5" disk', ['disk', '5"']],
  ['a a A', ['a']],
  ['-5', ['5']],
  ['', []],
  [' . - "" \u200b', []],
  ['\0', ['␀']],
])('%o seeks %o', (query, words) => {
  expect(searchWords(query)).toEqual(words)
})
