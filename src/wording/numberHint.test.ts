import { expect, test } from 'vitest'
import { english } from '../messages/translation.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import { numberHint } from './numberHint.ts'

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

test('a number that could be another one is shown with both', () => {
  expect(hint('1.234', 'de')).toBe(say('editor.ambiguous', { value: '1.234', other: '1234' }))
})
