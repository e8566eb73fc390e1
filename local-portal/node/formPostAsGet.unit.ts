import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { formPostAsGet } from './formPostAsGet.ts'

test.each([
  ['POST', 'application/x-www-form-urlencoded', 'GET'],
  ['POST', 'multipart/form-data; boundary=x', 'GET'],
  ['POST', 'application/json', 'POST'],
  ['POST', undefined, 'POST'],
  ['GET', undefined, 'GET'],
])('%s of %s goes on as %s', (method, type, expected) => {
  const request = new IncomingMessage(new Socket())
  request.method = method
  if (type !== undefined) request.headers['content-type'] = type
  let called = false
  formPostAsGet(request, undefined, () => {
    called = true
  })
  expect(request.method).toBe(expected)
  expect(called).toBe(true)
})
