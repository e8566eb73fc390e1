import { expect, test } from 'vitest'
import { readBoolean, readBooleanStart } from './localeBoolean.ts'

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

test.each<[string | undefined, string, boolean | undefined]>([
  ['en', 'f', false],
  ['en', 'FALSE', false],
  ['en', 'n', false],
  ['en', '0', false],
  ['en', ' off ', false],
  ['en', 't', true],
  ['en', 'Y', true],
  ['en', '1', true],
  ['en', 'o', undefined],
  ['en', 'falsey', undefined],
  ['en', 'x', undefined],
  ['en', '', undefined],
  ['en', ' ', undefined],
  ['de', 'w', true],
  ['de', 'FAL', false],
  ['ru', 'Л', false],
  ['ru', 'и', true],
  ['es', 'v', true],
  [undefined, 'n', false],
])('%s: what begins with %j is %s', (locale, text, value) => {
  expect(readBooleanStart(text, locale)).toBe(value)
})
