import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withTimeout } from './withTimeout.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('waits for a promise, but no longer than the timeout', async () => {
  const never = new Promise(() => undefined)
  let ended = 0
  void withTimeout(100, never).then(() => (ended += 1))
  await vi.advanceTimersByTimeAsync(99)
  expect(ended).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toBe(1)
})

test('a promise that settles in time ends the wait and clears the timer, even by rejecting', async () => {
  await withTimeout(100, Promise.resolve())
  await withTimeout(100, Promise.reject(new Error('failed')))
  expect(vi.getTimerCount()).toBe(0)
})
