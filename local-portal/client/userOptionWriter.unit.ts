import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UserOptionWriter } from './userOptionWriter.ts'

const sent: (readonly [string, string])[] = []

beforeEach(() => {
  sent.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('navigator', {
    sendBeacon: (url: string, body: string) => sent.push([url, body]),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what is set within five seconds is written together, the last value of each', () => {
  const writer = new UserOptionWriter()
  writer.set('a', '1')
  vi.advanceTimersByTime(4999)
  writer.set('b', '2')
  writer.set('a', '3')
  expect(sent).toEqual([])
  vi.advanceTimersByTime(1)
  expect(sent).toEqual([['/__portal/user-options', '{"a":"3","b":"2"}']])
  writer.set('c', '4')
  vi.advanceTimersByTime(5000)
  expect(sent).toHaveLength(2)
})

test('what is left is written at once when the page is left, and only once', () => {
  const writer = new UserOptionWriter()
  writer.set('a', '1')
  writer.write()
  writer.write()
  vi.advanceTimersByTime(5000)
  expect(sent).toEqual([['/__portal/user-options', '{"a":"1"}']])
})
