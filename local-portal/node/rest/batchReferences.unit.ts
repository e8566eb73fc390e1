import { expect, test } from 'vitest'
import { fillBatchReferences } from './batchReferences.ts'

const parts = new Map([['result', new Map([['first', new Map([['ID', '7']])]])]])

test('a parameter that is a reference takes the value', () => {
  const filled = fillBatchReferences(new Map([['option', '$result[first][ID]']]), parts)
  expect(filled).toEqual(new Map([['option', '7']]))
  const whole = fillBatchReferences(new Map([['options', '$result[first]']]), parts)
  expect(whole).toEqual(new Map([['options', new Map([['ID', '7']])]]))
})

test('a reference inside a text is replaced, at any depth', () => {
  const filled = fillBatchReferences(new Map([['a', new Map([['b', 'no $result[first][ID] yet']])]]), parts)
  expect(filled).toEqual(new Map([['a', new Map([['b', 'no 7 yet']])]]))
})
