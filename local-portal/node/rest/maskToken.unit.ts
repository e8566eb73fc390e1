import { expect, test } from 'vitest'
import { maskBody } from './maskToken.ts'

const known = (token: string): boolean => token === 'secret1'

test('masks the token and keeps the rest as it was sent', () => {
  const body = '{"options":{"a":{},"b":1.0,"auth":"mine"},"auth":"secret1"}'
  expect(maskBody(body, 'application/json', known)).toBe(
    '{"options":{"a":{},"b":1.0,"auth":"mine"},"auth":"***"}',
  )
})

test('masks the token of a form', () => {
  expect(maskBody('auth=secret1&a[]=1', 'application/x-www-form-urlencoded', known)).toBe(
    '{"auth":"***","a":["1"]}',
  )
})

test('shows a body that is no JSON as a text', () => {
  expect(maskBody('{"a":', 'application/json', known)).toBe('"{\\"a\\":"')
  expect(maskBody('', 'application/json', known)).toBe('{}')
})
