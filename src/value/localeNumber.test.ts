import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnNumberForm, readNumber } from './localeNumber.ts'

const locales =
  'en de es pt-BR fr it pl ru uk kk tr vi id ms hi th zh-CN zh-TW ja ar-u-nu-latn ar-EG fa de-CH en-IN'.split(
    ' ',
  )

/** The JSON number that a text reads as; with `|` and the other, where it may be another. */
function read(locale: string, text: string): string {
  const reading = readNumber(text, learnNumberForm(locale))
  if (reading.kind !== 'number') return reading.kind
  return reading.other === undefined ? reading.literal : `${reading.literal}|${reading.other}`
}

describe('what is a JSON number means the same in every language', () => {
  test.each(locales)('%s', (locale) => {
    for (const literal of [
      '0',
      '-0.5',
      '12',
      '1e6',
      '1.5E-7',
      '1234.5',
      '0.123',
      '9007199254740993',
      '1.2345',
    ]) {
      expect(read(locale, literal)).toBe(literal)
    }
  })
})

test('each language reads its own numbers', () => {
  for (const locale of locales) {
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 3 })
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, thousandths) => {
          const number = Number(`${whole}.${String(thousandths).padStart(3, '0')}`)
          const reading = readNumber(format.format(number), learnNumberForm(locale))
          // A point before three digits is JSON, and told as such.
          const literal = reading.kind === 'number' ? (reading.other ?? reading.literal) : reading.kind
          expect(Number(literal)).toBe(number)
        },
      ),
    )
  }
})

test.each<[string, string, string]>([
  ['de', '1,5', '1.5'],
  ['de', '1.000,5', '1000.5'],
  ['de', '1.234.567', '1234567'],
  ['de', '1 000,5', '1000.5'],
  ['de', "1'000,5", '1000.5'],
  ['de', '1.234', '1.234|1234'],
  ['de', '-123.456', '-123.456|-123456'],
  ['de', '1.23', '1.23'],
  ['de', '1234.567', '1234.567'],
  ['de', '0.123', '0.123'],
  ['de', '1,5e6', '1.5e6'],
  ['de', '1,234.5', 'malformed'],
  ['de', '1.23,5', 'malformed'],
  ['de', '12.05.2024', 'malformed'],
  ['es', '1.234,5', '1234.5'],
  ['es', '1234,5', '1234.5'],
  ['fr', '1\u202f000,5', '1000.5'],
  ['fr', '1\u00a0000,5', '1000.5'],
  ['fr', '1 234', '1234'],
  ['fr', '1,234', '1.234'],
  ['fr', '1.234', '1.234'],
  ['ru', '1\u00a0000,5', '1000.5'],
  ['ru', '\u22121\u2009000,50', '-1000.50'],
  ['en', '1,234', '1234'],
  ['en', '1,234.5', '1234.5'],
  ['en', '1 000.5', '1000.5'],
  ['en', '1,5', 'malformed'],
  ['en', '1 000,5', 'malformed'],
  ['en', '1,23,456', 'malformed'],
  ['en', ',234', 'malformed'],
  ['en', '.5', 'malformed'],
  ['en', '5.', 'malformed'],
  ['en', '0,123', 'malformed'],
  ['en', '1234,567', 'malformed'],
  ['en', '4111 1111 1111 1111', 'malformed'],
  ['hi', '12,34,567.5', '1234567.5'],
  ['hi', '1,234,567', '1234567'],
  ['de-CH', '1’000.5', '1000.5'],
  ['ja', '１，２３４．５', '1234.5'],
  ['ja', '－１２', '-12'],
  ['en', '\u22125', '-5'],
  ['en', '\u201312', '-12'],
  ['en', '＋５', '5'],
  ['en', ' +5\n', '5'],
  ['ar-u-nu-latn', '١٬٢٣٤٫٥', '1234.5'],
  ['ar-u-nu-latn', '\u200f-\u0661\u0662', '-12'],
  ['en', '۱۲٫۵', '12.5'],
  ['th', '๑๒', '12'],
  ['hi', '१२३', '123'],
  ['de', '9.007.199.254.740.993', '9007199254740993'],
  ['de', '0,1000000000000000055', '0.1000000000000000055'],
  ['en', '007', 'none'],
  ['de', '007,5', 'none'],
  ['en', '0 123', 'malformed'],
  ['en', '1\n000', 'none'],
  ['en', '1\t000', 'none'],
  ['en', '5²', 'none'],
  ['en', '½', 'none'],
  ['en', '+-5', 'none'],
  ['en', '- 5', 'malformed'],
  ['en', '5 %', 'none'],
  ['en', '$5', 'none'],
  ['en', '0x10', 'none'],
  ['en', '1_000', 'none'],
  ['en', 'Infinity', 'none'],
  ['en', '', 'none'],
  ['en', '-', 'none'],
])('%s: %j is %s', (locale, text, number) => {
  expect(read(locale, text)).toBe(number)
})

function examples(locale: string): string {
  return Object.values(learnNumberForm(locale).examples).join(' or ')
}

test('the examples are written as the language writes them', () => {
  expect(examples('en')).toBe('1.5 or 1,234.5')
  expect(examples('de')).toBe('1,5 or 1.234,5')
  expect(examples('es')).toBe('1,5 or 1.234,5')
  for (const locale of locales) {
    const form = learnNumberForm(locale)
    expect(readNumber(form.examples.simple, form)).toEqual({ kind: 'number', literal: '1.5' })
    expect(readNumber(form.examples.grouped, form)).toEqual({ kind: 'number', literal: '1234.5' })
  }
})

test('any text is read at once', () => {
  const mark = fc.constantFrom('1', '0', ',', '.', ' ', "'", '-', 'e', '\u00a0', '٣', 'x')
  const form = learnNumberForm('de')
  fc.assert(
    fc.property(fc.string({ unit: mark }), (text) => {
      const reading = readNumber(text, form)
      if (reading.kind === 'number') expect(Number.isNaN(Number(reading.literal))).toBe(false)
    }),
  )
  const started = performance.now()
  readNumber('1 '.repeat(200_000), form)
  readNumber(`${'1.'.repeat(200_000)}x`, form)
  readNumber(`${'1 '.repeat(200_000)},5x`, form)
  readNumber('9'.repeat(1_000_000), form)
  expect(performance.now() - started).toBeLessThan(2000)
})
