import { expect, test, vi } from 'vitest'
import { withTimeout } from './withTimeout.ts'

test('ends with what is awaited, or with the time', async () => {
  vi.useFakeTimers()
  const never = new Promise(() => undefined)
  let ended = 0
  void withTimeout(100, never).then(() => (ended += 1))
  await vi.advanceTimersByTimeAsync(99)
  expect(ended).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toBe(1)

  await withTimeout(100, Promise.resolve())
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
