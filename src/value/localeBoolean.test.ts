import { expect, test } from 'vitest'
import { readBoolean } from './localeBoolean.ts'

test.each<[string | undefined, string, boolean | undefined]>([
  [undefined, 'true', true],
  [undefined, ' FALSE\n', false],
  ['de', 'True', true],
  ['de', 'WAHR', true],
  ['de', 'falsch', false],
  ['en', 'WAHR', undefined],
  ['ru', 'ИСТИНА', true],
  ['ru', 'ЛОЖЬ', false],
  ['tr', 'DOĞRU', true],
  ['tr', 'YANLIŞ', false],
  ['pt-BR', 'Verdadeiro', true],
  ['pl', 'FAŁSZ', false],
  ['ru', 'да', undefined],
  ['en', '1', undefined],
  ['en', '', undefined],
  ['en', 'true story', undefined],
  ['en', 'x'.repeat(1_000_000), undefined],
])('%s: %j is %s', (locale, text, value) => {
  expect(readBoolean(text, locale)).toBe(value)
})
