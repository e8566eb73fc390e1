import { expect, test } from 'vitest'
import { isTruthyInPhp } from './phpTruthiness.ts'

test.each(['', '0', 0, false, null, undefined, [], {}])('PHP takes %j for false', (value) => {
  expect(isTruthyInPhp(value)).toBe(false)
})

test.each(['a', ' ', '00', '0.0', 1, true, [0], { a: null }])('PHP takes %j for true', (value) => {
  expect(isTruthyInPhp(value)).toBe(true)
})
