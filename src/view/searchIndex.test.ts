import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue } from '../value/arbitraryValue.ts'
import { printJson } from '../value/printJson.ts'
import { foldText } from './foldText.ts'
import { optionTable } from './optionTable.ts'
import { createSearchIndex } from './searchIndex.ts'
import { searchWords } from './searchQuery.ts'
import { matchesSearch } from './matchesSearch.ts'

test('the index finds what asking each row finds, and what each word is found in by itself', () => {
  const letters = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      'İ',
      'ß',
      'Σ',
      '.',
      ' ',
      '"',
      '\n',
      '1',
      'e',
      'é',
      'e\u0301',
      'ﬁ',
      'Ａ',
      '\0',
      '\u200b',
    ),
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.dictionary(letters, fc.oneof(letters, arbitraryValue)), letters, (entries, query) => {
      const table = optionTable(new Map(Object.entries(entries)), undefined)
      const words = searchWords(query)
      const found = createSearchIndex(table).search(words)
      const rows = table.keys.map((key, at) => [key, table.values[at] ?? null] as const)
      expect([...found]).toEqual(
        rows.flatMap(([key, value], at) => (matchesSearch(key, value, words) ? [at] : [])),
      )
      const texts = rows.map(([key, value]) => [key, typeof value === 'string' ? value : printJson(value)])
      expect([...found]).toEqual(
        texts.flatMap((row, at) =>
          words.every((word) => row.some((text) => foldText(text).includes(word))) ? [at] : [],
        ),
      )
    }),
  )
})

test('the index spans its blocks', () => {
  const many = new Map(Array.from({ length: 10_000 }, (_, at) => [`key${at}`, at % 7 === 0 ? 'Seven' : at]))
  const index = createSearchIndex(optionTable(many, undefined))
  expect(index.prepare()).toBe(true)
  const found = index.search(['seven'])
  expect([...found]).toEqual(Array.from({ length: Math.ceil(10_000 / 7) }, (_, at) => at * 7))
  expect([...index.search(['seven', 'key7'])]).toEqual([...found].filter((at) => String(at).startsWith('7')))
  expect(index.search(['nine'])).toHaveLength(0)
  expect(index.search([])).toHaveLength(10_000)
  while (index.prepare());
})

test('a secret is found by its key alone', () => {
  const table = optionTable(new Map([['token', 'sesame']]), undefined)
  const index = createSearchIndex(table, undefined, () => '••••••')
  expect([...index.search(['token'])]).toEqual([0])
  expect([...index.search(['sesame'])]).toEqual([])
})
