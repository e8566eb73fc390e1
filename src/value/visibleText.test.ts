import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryString } from './arbitraryValue.ts'
import { hidesCharacters, markedText, plainText, sliceText, visibleText } from './visibleText.ts'

test.each([
  ['user name', 'user name'],
  [' user', '·user'],
  ['user ', 'user·'],
  ['user  name', 'user··name'],
  ['   ', '···'],
  ['user\u00a0name', 'user[NBSP]name'],
  ['user\u2003name', 'user[2003]name'],
  ['user\u3000name', 'user[3000]name'],
  ['user\u200bname', 'user[ZWSP]name'],
  ['user\u200dname', 'user[ZWJ]name'],
  ['user\u00adname', 'user[SHY]name'],
  ['\ufeffuser\u202ename', '[BOM]user[RLO]name'],
  ['user\u3164name', 'user[3164]name'],
  ['user\u2800name', 'user[2800]name'],
  ['✈\ufe0ea\ufe0fb', '✈\ufe0ea[FE0F]b'],
  ['a\tb\r\nc\nd\u2028e', 'a⇥b↵c↵d↵e'],
  ['\0\x7f\x80\ud800', '[0000][007F][0080][D800]'],
  ['\u{e0041}', '[E0041]'],
])('%o is shown as %o', (text, marked) => {
  expect(markedText(text)).toBe(marked)
  expect(hidesCharacters(text)).toBe(text !== marked)
  expect(plainText(visibleText(text))).toBe(text)
})

test.each(['', 'a b', '👨‍👩‍👧 👋🏽 ✈️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇺🇦', 'می‌خواهم', 'क्‍ष', '葛󠄀', 'été', 'שלום'])(
  '%o is seen as it is',
  (text) => {
    expect(markedText(text)).toBe(text)
  },
)

test('what is not between letters that join is marked', () => {
  expect(markedText('می\u200c')).toBe('می[ZWNJ]')
  expect(markedText('ab\u200ccd')).toBe('ab[ZWNJ]cd')
  expect(markedText('ма\u200dма')).toBe('ма[ZWJ]ма')
})

test('names each piece and its code', () => {
  expect(visibleText('a  b\u00a0\u2009')).toEqual([
    'a',
    { kind: 'space', text: '  ', mark: '··', code: 'U+0020' },
    'b',
    { kind: 'noBreakSpace', text: '\u00a0', mark: 'NBSP', code: 'U+00A0' },
    { kind: 'otherSpace', text: '\u2009', mark: '2009', code: 'U+2009' },
  ])
})

const confusing = fc.string({
  unit: fc.constantFrom(...'ab \u00a0\u200b\u00ad\r\n\u200dم👨\ufe0f'.split('')),
})

test('the pieces make up the text, and so do slices of them', () => {
  fc.assert(
    fc.property(fc.oneof(confusing, arbitraryString), fc.nat(20), fc.nat(20), (text, from, to) => {
      const parts = visibleText(text)
      expect(plainText(parts)).toBe(text)
      expect(plainText(sliceText(parts, from, to))).toBe(text.slice(from, Math.max(from, to)))
      for (const part of parts) if (typeof part !== 'string') expect(part.mark).not.toMatch(/^\s*$/)
    }),
    { numRuns: 2000 },
  )
})

test('two texts that differ in what is not seen are marked differently', () => {
  const invisible = [
    ' ',
    '  ',
    '\u00a0',
    '\u202f',
    '\u2009',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u200e',
  ]
  const marked = invisible.map((character) => markedText(`user${character}name`))
  expect(new Set(marked).size).toBe(invisible.length)
})
