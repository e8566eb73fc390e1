import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeError, fakePortal } from '../portal/fakePortal.ts'
import { deferred } from '../state/deferred.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { OptionSet } from './optionSet.ts'
import { createRemoteOptions } from './remoteOptions.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function client(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
}

/** Lets everything run that waits for nothing but its turn. */
function settle(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(1)
}

function reading(options: Readonly<Record<string, OptionValue>>): OptionSet {
  return {
    values: new Map(Object.entries(options)),
    partial: new Set(),
    readsAsError: false,
    vanished: new Map(),
  }
}

test('the options are loaded at once, and before that there are none', async () => {
  const portal = fakePortal({ a: 1 })
  const remote = createRemoteOptions(portal, client())
  expect(portal.calls).toEqual(['user.option.get'])
  expect(remote.values().size).toBe(0)
  expect([remote.options.get(), remote.error.get(), remote.isFetching.get()]).toEqual([undefined, null, true])
  const { values } = await remote.firstReading()
  await settle()
  expect(values).toEqual(new Map([['a', 1]]))
  expect(remote.values()).toBe(values)
  expect(remote.isFetching.get()).toBe(false)
  // Whose options these are is asked once they are there.
  expect(portal.calls).toEqual(['user.option.get', 'profile'])
})

test('listeners hear of a refresh; what has not changed keeps its identity', async () => {
  const portal = fakePortal({ a: { x: 1 }, b: 1 })
  const remote = createRemoteOptions(portal, client())
  await remote.firstReading()
  await settle()
  const before = remote.options.get()
  const listener = vi.fn()
  remote.options.subscribe(listener)

  await remote.refresh()
  await settle()
  expect(remote.options.get()).toBe(before)

  listener.mockClear()
  portal.values.set('b', 2)
  await remote.refresh()
  await settle()
  expect(listener).toHaveBeenCalled()
  expect(remote.values().get('b')).toBe(2)
  expect(remote.values().get('a')).toBe(before?.values.get('a'))
})

test('an option that disappears is remembered with its last value', async () => {
  const portal = fakePortal({ a: 1, b: 2 })
  const remote = createRemoteOptions(portal, client())
  await remote.firstReading()
  portal.values.delete('b')
  await remote.refresh()
  expect(remote.options.get()?.vanished).toEqual(new Map([['b', 2]]))
})

test('when the first reading fails, the error is known and a refresh can succeed', async () => {
  const portal = fakePortal({ a: 1 })
  const error = fakeError('network')
  portal.intercept = () => {
    throw error
  }
  const remote = createRemoteOptions(portal, client())
  await expect(remote.firstReading()).rejects.toBe(error)
  await settle()
  expect(remote.error.get()).toBe(error)
  expect(remote.options.get()).toBeUndefined()

  portal.intercept = () => undefined
  await remote.refresh()
  await settle()
  expect(remote.error.get()).toBeNull()
  expect(remote.values().get('a')).toBe(1)
})

test('a failed refresh keeps the last good reading beside the error', async () => {
  const portal = fakePortal({ a: 1 })
  const remote = createRemoteOptions(portal, client())
  await remote.firstReading()
  const error = fakeError('damaged')
  portal.intercept = () => {
    throw error
  }
  await remote.refresh()
  await settle()
  expect(remote.error.get()).toBe(error)
  expect(remote.values()).toEqual(new Map([['a', 1]]))
})

test('a newer reading replaces the options, and a refresh that began before it changes nothing', async () => {
  const portal = fakePortal({ a: 'old', same: [1] })
  const remote = createRemoteOptions(portal, client())
  const { values } = await remote.firstReading()
  await settle()
  const { promise, resolve } = deferred()
  portal.intercept = () => promise
  void remote.refresh()
  await settle()
  expect(remote.isFetching.get()).toBe(true)

  await remote.replace(reading({ a: 'new', same: [1] }))
  resolve()
  await settle()
  expect(remote.values().get('a')).toBe('new')
  expect(remote.values().get('same')).toBe(values.get('same'))
  expect(remote.isFetching.get()).toBe(false)
})

test('a cancelled refresh changes nothing, and the next one does', async () => {
  const portal = fakePortal({ a: 'old' })
  const remote = createRemoteOptions(portal, client())
  await remote.firstReading()
  await settle()
  const { promise, resolve } = deferred()
  portal.intercept = () => promise
  void remote.refresh()
  await settle()
  await remote.cancelRefresh()
  portal.values.set('a', 'new')
  resolve()
  await settle()
  expect(remote.values().get('a')).toBe('old')
  expect(remote.error.get()).toBeNull()

  await remote.refresh()
  expect(remote.values().get('a')).toBe('new')
})

test('two portals do not share their options', async () => {
  const queryClient = client()
  const first = createRemoteOptions(fakePortal({ a: 1 }), queryClient)
  const second = createRemoteOptions(fakePortal({ b: 2 }, { memberId: 'another' }), queryClient)
  await Promise.all([first.firstReading(), second.firstReading()])
  expect([...first.values().keys()]).toEqual(['a'])
  expect([...second.values().keys()]).toEqual(['b'])
})
