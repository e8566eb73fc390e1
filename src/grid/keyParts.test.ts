import { expect, test } from 'vitest'
import { keyParts } from './keyParts.ts'

test.each([
  ['crm.deal.list.grid.columns.width', ['crm.deal.list.grid.col', 'umns.width']],
  ['црм.сделки.список.колонки', ['црм.сделки.спис', 'ок.колонки']],
  [`${'a'.repeat(15)}${'\u{20000}'.repeat(6)}`, [`${'a'.repeat(15)}\u{20000}`, '\u{20000}'.repeat(5)]],
  [`${'a'.repeat(20)}\u{20000}123456789`, ['a'.repeat(20), '\u{20000}123456789']],
  ['options with a blank here and there', ['options with a blank here', ' and there']],
])('the key %s keeps its end', (key, parts) => {
  expect(keyParts(key)).toEqual(parts)
})

test.each([
  ['short', 'crm.grid.page.size'],
  ['from right to left', 'مفتاح.طويل.جدا.في.القائمة'],
  ['of joined letters', 'सेटिंग.कुंजी.सूची.कॉलम.चौड़ाई'],
  ['with a combining mark', `${'a'.repeat(30)}e\u0301`],
  ['with something unseen', `${'a'.repeat(30)}\u200bb`],
  ['with an unseen letter', `${'a'.repeat(30)}\u3164b`],
  ['with a blank at its end', `${'a'.repeat(30)} `],
  ['with two blanks in a row', `${'a'.repeat(30)}  b`],
  ['of blanks alone', ' '.repeat(30)],
  ['with an emoji', `${'a'.repeat(30)}👨‍👩‍👧`],
])('a key %s is cut at its end', (_, key) => {
  expect(keyParts(key)).toBeUndefined()
})
