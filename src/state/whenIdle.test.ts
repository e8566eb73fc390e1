import { afterEach, expect, test, vi } from 'vitest'
import { whenIdle } from './whenIdle.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Work that takes this many chunks, and the number of those done so far. */
function chunks(count: number) {
  const progress = { done: 0 }
  return { progress, work: () => ++progress.done < count }
}

/** Replaces the browser's idle callbacks: each call of `idle` is one idle period with room for so many chunks. */
function stubIdleCallbacks() {
  let next: IdleRequestCallback | undefined
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    next = callback
    return 1
  })
  vi.stubGlobal('cancelIdleCallback', () => (next = undefined))
  return function idle(room: number): void {
    const callback = next
    next = undefined
    let left = room
    callback?.({ didTimeout: false, timeRemaining: () => (--left > 0 ? 50 : 0) })
  }
}

test('each idle period takes as many chunks as it has room for, until the work is done', () => {
  const idle = stubIdleCallbacks()
  const { progress, work } = chunks(5)
  whenIdle(work)
  expect(progress.done).toBe(0)
  idle(1)
  expect(progress.done).toBe(1)
  idle(3)
  expect(progress.done).toBe(4)
  idle(10)
  idle(10)
  expect(progress.done).toBe(5)
})

test('cancelled work is not continued', () => {
  const idle = stubIdleCallbacks()
  const { progress, work } = chunks(5)
  const cancel = whenIdle(work)
  idle(2)
  cancel()
  idle(2)
  expect(progress.done).toBe(2)
})

test('without idle callbacks the work is done in intervals, and can be cancelled too', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const whole = chunks(3)
  whenIdle(whole.work)
  vi.advanceTimersByTime(10_000)
  expect(whole.progress.done).toBe(3)
  expect(vi.getTimerCount()).toBe(0)

  const part = chunks(3)
  const cancel = whenIdle(part.work)
  vi.advanceTimersToNextTimer()
  cancel()
  vi.advanceTimersByTime(10_000)
  expect(part.progress.done).toBe(1)
})
