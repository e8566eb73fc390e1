import { afterEach, expect, test, vi } from 'vitest'
import { deferred } from '../state/deferred.ts'
import { withSaveLock } from './saveLock.ts'
import { stubBlockedLocks, stubLocks } from './stubTabs.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

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

test('work under one name runs one after the other', async () => {
  stubLocks()
  const log: string[] = []
  const first = work(log, 'first')
  const second = work(log, 'second')
  const results = Promise.all([withSaveLock('portal', first.run), withSaveLock('portal', second.run)])
  second.finish()
  await vi.waitFor(() => expect(log).toEqual(['first starts']))
  first.finish()
  expect(await results).toEqual(['first', 'second'])
  expect(log).toEqual(['first starts', 'first ends', 'second starts', 'second ends'])
})

test('work under another name is not waited for', async () => {
  stubLocks()
  const log: string[] = []
  const first = work(log, 'first')
  const second = work(log, 'second')
  const waiting = withSaveLock('one portal', first.run)
  second.finish()
  expect(await withSaveLock('another portal', second.run)).toBe('second')
  first.finish()
  await waiting
})

test('failed work is reported as failed, runs once and releases the lock', async () => {
  stubLocks()
  const failing = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('no portal')))
  await expect(withSaveLock('portal', failing)).rejects.toThrow('no portal')
  expect(failing).toHaveBeenCalledTimes(1)
  expect(await withSaveLock('portal', async () => 'next')).toBe('next')
})

test.each([
  ['blocked', stubBlockedLocks],
  ['missing', () => vi.stubGlobal('navigator', {})],
])('where locks are %s, the work runs once and without one', async (_state, stub) => {
  stub()
  const run = vi.fn<() => Promise<string>>(async () => 'done')
  expect(await withSaveLock('portal', run)).toBe('done')
  expect(run).toHaveBeenCalledTimes(1)
})
