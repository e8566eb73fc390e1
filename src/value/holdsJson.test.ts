import { expect, test } from 'vitest'
import { holdsJson } from './holdsJson.ts'

test.each([
  ['{"a":1}', true],
  [' [1, 2]\n', true],
  ['{"a":1.0,"a":2}', true],
  ['[]', true],
  ['"a"', false],
  ['5', false],
  ['{"a":1', false],
  ['{"a":1]', false],
  ['[1],[2]', false],
  ['[link]', false],
  ['\u00a0[1]', false],
  ['', false],
])('%j holds the JSON of a list or an object: %s', (text, holds) => {
  expect(holdsJson(text)).toBe(holds)
})

test('a very long string is not read at all', () => {
  expect(holdsJson(`["${'x'.repeat(99_996)}"]`)).toBe(true)
  expect(holdsJson(`["${'x'.repeat(99_997)}"]`)).toBe(false)
})

test.each(['{}', '{ ', ' {', '[', ' '])('takes no time that grows faster than the string: %j', (part) => {
  const text = part.repeat(50_000).slice(0, 100_000)
  const start = performance.now()
  expect(holdsJson(text)).toBe(false)
  expect(performance.now() - start).toBeLessThan(200)
})
