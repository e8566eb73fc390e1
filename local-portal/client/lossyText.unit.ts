import { expect, it } from 'vitest'
import { lossyText } from './lossyText.ts'

it.each([
  [1.5, '1.5'],
  ['1', '1'],
  [true, 'true'],
  [null, ''],
  [['a', null, 2], 'a,,2'],
  [[['a', 'b'], 'c'], 'a,b,c'],
  [{ a: 1 }, '[object Object]'],
])('makes %j into %j', (value, text) => {
  expect(lossyText(value)).toBe(text)
})
