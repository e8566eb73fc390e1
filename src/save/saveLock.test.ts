import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deferred } from '../state/deferred.ts'
import { createStore } from '../state/store.ts'
import { createSaveLock, type LockWait } from './saveLock.ts'
import { stubBlockedLocks, stubChannels, stubLocks } from './stubTabs.ts'

beforeEach(() => {
  vi.useFakeTimers()
  stubChannels()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The lock of a tab. */
function openLock(name = 'portal') {
  const waiting = createStore<LockWait | undefined>(undefined)
  return { waiting, run: createSaveLock(name, waiting) }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** Work that ends when told to, and notes in the log when it starts and ends. */
function work(log: string[], name: string) {
  const { promise, resolve } = deferred()
  return {
    finish: resolve,
    run: async () => {
      log.push(`${name} starts`)
      await promise
      log.push(`${name} ends`)
      return name
    },
  }
}

/** Two tabs, of which the first is saving and the second waits for it. */
async function twoTabs(name = 'portal') {
  stubLocks()
  const log: string[] = []
  const [first, second] = [work(log, 'first'), work(log, 'second')]
  const [own, other] = [openLock(), openLock(name)]
  const firstDone = own.run(first.run)
  await settle()
  const secondDone = other.run(second.run)
  await settle()
  return { log, first, second, firstDone, secondDone, other }
}

/** A tab that holds the lock and does not run any more. */
function holdInSilence(): void {
  void navigator.locks.request('portal', () => new Promise(() => undefined)).catch(() => undefined)
}

test('work under one name runs one after the other', async () => {
  const { log, first, second, firstDone, secondDone, other } = await twoTabs()
  second.finish()
  await settle()
  expect(log).toEqual(['first starts'])
  expect(other.waiting.get()).toBeDefined()
  first.finish()
  expect(await Promise.all([firstDone, secondDone])).toEqual(['first', 'second'])
  expect(log).toEqual(['first starts', 'first ends', 'second starts', 'second ends'])
  expect(other.waiting.get()).toBeUndefined()
})

test('work under another name is not waited for', async () => {
  const { second, secondDone } = await twoTabs('another portal')
  second.finish()
  expect(await secondDone).toBe('second')
})

test('a tab that shows signs of life is waited for, but no longer than 25 s', async () => {
  const { log, first, firstDone, second, secondDone, other } = await twoTabs()
  await vi.advanceTimersByTimeAsync(24_000)
  expect(log).toEqual(['first starts'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(log).toEqual(['first starts', 'second starts'])
  expect(other.waiting.get()).toBeUndefined()
  first.finish()
  second.finish()
  expect(await Promise.all([firstDone, secondDone])).toEqual(['first', 'second'])
})

test('a tab that gives no sign of life is passed by after 5 s, and further tabs wait for the one that did', async () => {
  stubLocks()
  holdInSilence()
  const log: string[] = []
  const [first, second] = [work(log, 'first'), work(log, 'second')]
  const firstDone = openLock().run(first.run)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(log).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(log).toEqual(['first starts'])
  const secondDone = openLock().run(second.run)
  second.finish()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual(['first starts'])
  first.finish()
  expect(await Promise.all([firstDone, secondDone])).toEqual(['first', 'second'])
})

test('the user can save without waiting', async () => {
  const { log, second, secondDone, other } = await twoTabs()
  other.waiting.get()?.saveAnyway()
  second.finish()
  expect(await secondDone).toBe('second')
  expect(log).toEqual(['first starts', 'second starts', 'second ends'])
})

test('the user can give up: the work does not run, even when the other tab has finished', async () => {
  const { log, first, secondDone, other } = await twoTabs()
  other.waiting.get()?.giveUp()
  expect(await secondDone).toBeUndefined()
  expect(other.waiting.get()).toBeUndefined()
  first.finish()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log).toEqual(['first starts', 'first ends'])
})

test('failed work is reported as failed, runs once and releases the lock', async () => {
  stubLocks()
  const { run } = openLock()
  const failing = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('no portal')))
  await expect(run(failing)).rejects.toThrow('no portal')
  expect(failing).toHaveBeenCalledTimes(1)
  expect(await run(async () => 'next')).toBe('next')
})

test.each([
  ['blocked', stubBlockedLocks],
  ['missing', () => vi.stubGlobal('navigator', {})],
])('where locks are %s, the work runs once and without one', async (_state, stub) => {
  stub()
  const run = vi.fn<() => Promise<string>>(async () => 'done')
  expect(await openLock().run(run)).toBe('done')
  expect(run).toHaveBeenCalledTimes(1)
})

test('where channels are blocked, other tabs cannot be asked and are passed by after 5 s', async () => {
  vi.stubGlobal(
    'BroadcastChannel',
    vi.fn(function refuse() {
      throw new DOMException('Access is denied.', 'SecurityError')
    }),
  )
  stubLocks()
  holdInSilence()
  const done = openLock().run(async () => 'done')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await done).toBe('done')
})
