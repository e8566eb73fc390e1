import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readBody, RequestBrokenOff } from './readBody.ts'

function incoming(headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers })
}

test('a body is read to its end', async () => {
  const request = incoming()
  const body = readBody(request, 10)
  request.push('01234')
  request.push('56789')
  request.push(null)
  expect((await body)?.toString()).toBe('0123456789')
})

test('one that is too long is given up before its end', async () => {
  const request = incoming()
  const body = readBody(request, 10)
  request.push('01234567890')
  expect(await body).toBeUndefined()
})

test('one that is said to be too long is not read', async () => {
  const request = incoming({ 'content-length': '11' })
  expect(await readBody(request, 10)).toBeUndefined()
  expect(request.readableFlowing).toBe(null)
})

test('one that is broken off is an error', async () => {
  const request = incoming({ 'content-length': '10' })
  const body = readBody(request, 10)
  request.push('0123')
  request.destroy()
  await expect(body).rejects.toBeInstanceOf(RequestBrokenOff)
})
