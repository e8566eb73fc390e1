import { expect, test } from 'vitest'
import { english } from '../messages/translation.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import { jsonNumberHint, numberHint } from './numberHint.ts'

const { say } = english

function hint(text: string, locale: string): string | undefined {
  return numberHint(say, text, createLocaleReader(locale))
}

test('a number written as in JSON, and anything but a number, needs no hint', () => {
  for (const text of ['5', ' -0.5 ', '+1e6', 'abc', '']) expect(hint(text, 'en')).toBeUndefined()
})

test('a number written as in the locale is shown as it is read', () => {
  expect(hint('1,5', 'de')).toBe(say('editor.readAs', { value: '1.5' }))
})

test.each([
  ['en', '1e-400', '1e-400', '0'],
  ['en', '0.12345678901234567890', '0.12345678901234567890', '0.12345678901234568'],
  ['de', '0,12345678901234567890', '0.12345678901234567890', '0.12345678901234568'],
])('%s: %s, which no double holds, is shown with what will be stored', (locale, text, written, stored) => {
  expect(hint(text, locale)).toBe(say('editor.rounded', { written, stored }))
})

test('each number within JSON that no double holds is shown with what will be stored', () => {
  expect(jsonNumberHint(say, '{"a":1e-400,"b":[0.30000000000000000001]}')).toBe(
    '1e-400 will be stored as 0. 0.30000000000000000001 will be stored as 0.3.',
  )
  expect(jsonNumberHint(say, '{"a":1.50,"b":9007199254740993}')).toBeUndefined()
})

test('a number that could be another one is shown with both', () => {
  expect(hint('1.234', 'de')).toBe(say('editor.ambiguous', { value: '1.234', other: '1234' }))
})
