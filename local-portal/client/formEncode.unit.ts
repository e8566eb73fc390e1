import { expect, test } from 'vitest'
import { formEncode } from './formEncode.ts'

test.each([
  [1, 'value=1'],
  [true, 'value=true'],
  ['', 'value='],
  ['a&b=c[d]', 'value=a%26b%3Dc%5Bd%5D'],
  [['x', 'y'], 'value[0]=x&value[1]=y'],
  [{ a: { b: [1], 'c d': 'x' }, gone: null }, 'value[a][b][0]=1&value[a][c%20d]=x'],
])('%j is sent as %s', (value, form) => {
  expect(formEncode({ value })).toBe(form)
})

test.each([null, [], {}, { a: null }])('%j is left out', (value) => {
  expect(formEncode({ options: [{ name: 'x', value }] })).toBe('options[0][name]=x')
})
