import { expect, test } from 'vitest'
import { messageFormat } from './message.ts'

const changes = { one: '{count} change', other: '{count} changes' }
const изменения = {
  one: '{count} изменение',
  few: '{count} изменения',
  many: '{count} изменений',
  other: '{count}',
}

test('fills every placeholder', () => {
  expect(messageFormat('en', 'ltr')('{name} has {size}', { name: 'a{b}', size: 2 })).toBe('a{b} has 2')
})

test('leaves a placeholder nobody filled visible rather than empty', () => {
  expect(messageFormat('en', 'ltr')('Hello {name}')).toBe('Hello {name}')
})

test.each([
  ['en', changes, 1, '1 change'],
  ['en', changes, 0, '0 changes'],
  ['en', changes, 1234, '1,234 changes'],
  ['ru', изменения, 1, '1 изменение'],
  ['ru', изменения, 3, '3 изменения'],
  ['ru', изменения, 11, '11 изменений'],
  ['ru', изменения, 22, '22 изменения'],
])('%s %j %i', (locale, message, count, text) => {
  expect(messageFormat(locale, 'ltr')(message, { count })).toBe(text)
})

test('in a sentence from right to left, what comes from elsewhere is isolated', () => {
  expect(messageFormat('ar', 'rtl')('المفتاح {key}', { key: 'a.b!' })).toBe('المفتاح \u2068a.b!\u2069')
})
