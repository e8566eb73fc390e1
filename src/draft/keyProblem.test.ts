import { expect, test } from 'vitest'
import { keyProblem } from './keyProblem.ts'

test.each([
  ['', 'empty'],
  ['used', 'taken'],
  ['\ud800', 'lone-surrogate'],
  ['a\udc00b', 'lone-surrogate'],
  ['free', undefined],
  [' ', undefined],
  ['0', undefined],
  ['__proto__', undefined],
  ['😀', undefined],
])('%j as a new key: %s', (key, problem) => {
  expect(keyProblem(key, (name) => name === 'used')).toBe(problem)
})
