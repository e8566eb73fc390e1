import { expect, test } from 'vitest'
import { sayIn } from '../messages/say.ts'
import { loadCatalogue } from '../messages/words.ts'
import { keyList } from './saveReport.ts'

test.each([
  ['en', 'a, b'],
  ['ar', 'a، b'],
  ['ja', 'a、b'],
] as const)('a list in %s has the separator of the language', async (language, list) => {
  const say = sayIn(await loadCatalogue(language), language)
  expect(keyList(say, ['a', 'b'])).toBe(list)
})

test('of many keys, the first are named', async () => {
  const say = sayIn(await loadCatalogue('en'), 'en')
  expect(keyList(say, 'abcde')).toBe('a, b, c, d, e')
  expect(keyList(say, 'abcdef')).toBe('a, b, c, d, e, …')
})
