import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryString } from '../value/arbitraryValue.ts'
import { foldText, foldWithOffsets } from './foldText.ts'

test.each([
  ['case', ['Istanbul', 'ISTANBUL', 'İstanbul', 'ıstanbul', 'i\u0307stanbul']],
  ['ß', ['Straße', 'STRASSE', 'STRAẞE', 'strasse']],
  ['accents', ['café', 'cafe\u0301', 'CAFÉ', 'cafe']],
  ['full-width forms', ['user1', 'ＵＳＥＲ１', 'ｕｓｅｒ１']],
  ['half-width forms', ['ガイド', 'ｶﾞｲﾄﾞ']],
  ['ligatures', ['ﬁle office', 'file oﬃce']],
  ['letters with strokes', ['Łódź Ørsted', 'lodz orsted']],
  ['compound letters', ['æther œuvre', 'aether oeuvre']],
  ['sigmas', ['ΟΔΟΣ', 'οδος', 'οδοσ']],
  ['ё', ['Ёлка', 'елка', 'ЕЛКА', 'е\u0308лка']],
  ['й', ['край', 'КРАЙ', 'кра\u0438\u0306']],
  ['Arabic vowel signs', ['مُحَمَّد', 'محمد']],
  ['Hangul', ['한글', '한글'.normalize('NFD')]],
  [
    'separators',
    ['a.b_c-d/e:f', 'a b c d e f', 'a  b\u00a0c\td\ne\u3000f', 'a–b—c‑d＿e．f', 'a__b . c-/d e - f'],
  ],
  [
    'what cannot be seen',
    ['username', 'user\u200bname', 'user\u00adname', '\ufeffuser\u2060name\u200e', 'user\u202ename'],
  ],
  ['numbers', ['-5', '−5', ' 5']],
] as const)('%s', (_, texts) => {
  const [first, ...others] = texts
  expect(others.map(foldText)).toEqual(others.map(() => foldText(first)))
})

test.each([
  ['й', 'и'],
  ['user name', 'username'],
  ['0', 'o'],
  ['か', 'が'],
  ['कि', 'क'],
])('%s and %s stay apart', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other))
})

test('controls are what is shown for them', () => {
  expect(foldText('a\0b')).toBe('a␀b')
  expect(foldText('é\0\x7f\x80')).toBe('e␀␡�')
  expect(foldText('a↵b␉c')).toBe('a b c')
})

const confusing = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'aAiIİıßẞﬁǅĳŉǰæŁСйё\u0306\u0301\u0345ςΣ. _-/:\u00a0\u200b\u00ad\u034f\u3000ｶﾞ한\u1100\u1161…½€'.split(
        '',
      ),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('folding what is folded changes nothing, whatever stands between marks', () => {
  const between = foldText('й\u034fﾞ')
  expect(foldText(between)).toBe(between)

  fc.assert(
    fc.property(fc.oneof(confusing, arbitraryString), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 3000 },
  )
})

test('the places in a folded text lead back to what it was made of', () => {
  fc.assert(
    fc.property(fc.oneof(confusing, arbitraryString), fc.nat(), fc.nat(), (text, one, other) => {
      const folded = foldWithOffsets(text)
      expect(folded.text).toBe(foldText(text))
      const [from = 0, to = 0] = [one % (folded.text.length + 1), other % (folded.text.length + 1)].toSorted(
        (a, b) => a - b,
      )
      if (from === to) return
      const original = text.slice(folded.originalStart(from), folded.originalEnd(to))
      expect(foldText(original)).toContain(folded.text.slice(from, to))
    }),
    { numRuns: 3000 },
  )
})

test('a run of blanks is marked as a whole, an accent with its letter', () => {
  const blanks = foldWithOffsets('a . b')
  expect([blanks.originalStart(1), blanks.originalEnd(2)]).toEqual([1, 4])
  const accent = foldWithOffsets('xe\u0301y')
  expect([accent.originalStart(1), accent.originalEnd(2)]).toEqual([1, 3])
})
