import { expect, test } from 'vitest'
import { createLookAlikes, keySkeleton } from './lookAlikes.ts'

test.each([
  ['user.name', 'User.NAME'],
  ['user name', ' user  name '],
  ['user name', 'user\u00a0name'],
  ['user name', 'user\u2003name\t'],
  ['username', 'user\u200bname'],
  ['username', 'user\u00adna\u2060me\ufeff'],
  ['username', 'user\0name'],
  ['user1', 'ｕｓｅｒ１'],
  ['office', 'oﬃce'],
  ['é', 'e\u0301'],
  ['token', 'tоkеn'],
  ['TOKEN', 'ТОКЕΝ'.replace('Ν', 'N')],
  ['Ключ', 'ключ'],
  ['KAI', 'ΚΑΙ'],
])('%o and %o look alike', (one, other) => {
  expect(keySkeleton(one)).toBe(keySkeleton(other))
})

test.each([
  ['user.name', 'user_name'],
  ['user name', 'username'],
  ['e', 'é'],
  ['l', '1'],
  ['й', 'и'],
])('%o and %o do not', (one, other) => {
  expect(keySkeleton(one)).not.toBe(keySkeleton(other))
})

test('finds another key that looks alike, but for the key itself and one that does not count', () => {
  const { find, add } = createLookAlikes(['User', 'user\u200b', 'other'])
  expect(find('user')).toBe('User')
  expect(find('User')).toBe('user\u200b')
  expect(find('user', 'User')).toBe('user\u200b')
  expect(find('other')).toBeUndefined()
  expect(find('new')).toBeUndefined()
  add('NEW')
  expect(find('new')).toBe('NEW')
})
