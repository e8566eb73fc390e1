import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices } from './inSlices.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('works a slice at a time, with a pause before each, and tells once that all is done', () => {
  const work = vi
    .fn<() => boolean>()
    .mockReturnValueOnce(false)
    .mockReturnValueOnce(false)
    .mockReturnValue(true)
  const onDone = vi.fn<() => void>()
  inSlices(work, onDone)
  expect(work).toHaveBeenCalledTimes(0)
  vi.advanceTimersToNextTimer()
  vi.advanceTimersToNextTimer()
  expect(work).toHaveBeenCalledTimes(2)
  expect(onDone).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(3)
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('can be ended in between', () => {
  const work = vi.fn<() => boolean>().mockReturnValue(false)
  const onDone = vi.fn<() => void>()
  const end = inSlices(work, onDone)
  vi.advanceTimersToNextTimer()
  end()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
  expect(onDone).not.toHaveBeenCalled()
})
