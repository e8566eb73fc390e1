import { expect, test } from 'vitest'
import { displayText } from '../value/displayText.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { plainText } from '../value/visibleText.ts'
import { matchOffsets, matchText } from './matchText.ts'
import { searchWords } from './searchQuery.ts'

const long = `${'x'.repeat(500)}Needle${'y'.repeat(500)}`

function shown(value: OptionValue, query: string): string {
  return plainText(matchText(value, searchWords(query)))
}

test('shows a value from its start unless the hit stands further on', () => {
  expect(shown(long, '')).toBe(displayText(long))
  expect(shown(long, 'xxx')).toBe(displayText(long))
  expect(shown(long, 'absent')).toBe(displayText(long))
  expect(shown({ a: 'needle' }, 'needle')).toBe('{"a":"needle"}')
})

test('moves to a hit that could not be seen, whatever its form', () => {
  const text = shown(long, 'NEEDLE')
  expect(text.startsWith(`…${'x'.repeat(16)}Needle`)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(301)
  expect(shown(`${'é'.repeat(100)}Straße`, 'STRASSE')).toBe(`…${'é'.repeat(16)}Straße`)
  expect(shown(`${'e\u0301'.repeat(100)}ﬁn`, 'fin')).toBe(`…${'e\u0301'.repeat(8)}ﬁn`)
})

test('moves to the first of several words', () => {
  expect(shown(`${'x'.repeat(200)}two${'y'.repeat(200)}three`, 'three two')).toMatch(/^…x{16}two/)
  expect(shown(`one${'x'.repeat(200)}two`, 'two one')).toMatch(/^one/)
})

test('cuts no character in half', () => {
  expect(shown(`${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
  expect(shown(`z${'🎉'.repeat(40)}needle`, 'needle').charCodeAt(1)).toBe(0xd83c)
})

test('marks what is not seen before a hit, too', () => {
  const parts = matchText(`${'x'.repeat(100)}\u00a0needle`, ['needle'])
  expect(parts.map((part) => (typeof part === 'string' ? part : part.mark))).toEqual([
    '…',
    'x'.repeat(15),
    'NBSP',
    'needle',
  ])
})

test.each([
  ['crm.Grid and grid', 'grid', ['Grid', 'grid']],
  ['Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['cafe\u0301s', 'café', ['cafe\u0301']],
  ['user\u00a0.name', 'user_name', ['user\u00a0.name']],
  ['İstanbul', 'i', ['İ']],
  ['an ﬁle', 'il', ['ﬁl']],
  ['one two', 'two one', ['two', 'one']],
  ['user\u200bname', 'username', ['user\u200bname']],
  ['none', 'else', []],
])('in %o the hits of %o are %o', (text, query, hits) => {
  expect(matchOffsets(text, searchWords(query)).map(([from, to]) => text.slice(from, to))).toEqual(hits)
})
