import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { undo } from '../draft/history.ts'
import {
  quotaError,
  stubBlockedStorage,
  stubStorage,
  type StubbedStorage,
} from '../preferences/stubStorage.ts'
import { fakeError } from '../portal/fakePortal.ts'
import { closeAllTabs, hidePage, openPage, recoveredValues, storingDelay } from './stubPages.ts'

let storage: StubbedStorage

beforeEach(() => {
  vi.useFakeTimers()
  storage = stubStorage()
  closeAllTabs()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an edit is kept at once, and the next page of the same user recovers it', async () => {
  const { edit, backup } = await openPage()
  edit('a', 1)
  await storingDelay()
  expect(backup.backupStatus.get()).toBe('kept')
  closeAllTabs()
  const next = await openPage()
  expect(next.backup.recovered.get()).toMatchObject({
    time: expect.any(Number),
    edits: new Map([['a', { base: undefined, value: 1, removed: false }]]),
  })
})

test('of many quick edits, the last state is kept', async () => {
  const { edit } = await openPage()
  for (let value = 1; value <= 20; value++) {
    edit('a', value)
    await vi.advanceTimersByTimeAsync(5)
  }
  await storingDelay()
  closeAllTabs()
  expect(recoveredValues(await openPage())).toEqual([['a', 20]])
})

test('an edit made just before the page is closed is kept without any delay', async () => {
  const { edit, backup } = await openPage()
  backup.prepare()
  await vi.advanceTimersByTimeAsync(0)
  edit('a', 1)
  hidePage()
  // Promises may still settle then; timers never fire.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  vi.clearAllTimers()
  closeAllTabs()
  expect(recoveredValues(await openPage())).toEqual([['a', 1]])
})

test('when the last edit is undone, nothing is left to recover', async () => {
  const { edit, draft, portal } = await openPage()
  edit('a', 1)
  await storingDelay()
  expect(Object.keys(storage)).toHaveLength(1)
  draft.set(undo(draft.get(), portal.values))
  await storingDelay()
  expect(Object.keys(storage)).toEqual([])
})

test('without edits, the portal is not asked for the user', async () => {
  const { portal } = await openPage()
  await storingDelay()
  expect(portal.calls).toEqual([])
})

test('the user is asked for once, however many edits there are', async () => {
  const { edit, portal, backup } = await openPage()
  backup.prepare()
  edit('a', 1)
  await storingDelay()
  edit('a', 2)
  await storingDelay()
  expect(portal.calls).toEqual(['profile'])
})

describe('the status says that edits are not kept', () => {
  it('in full storage, and that they are once there is room', async () => {
    const { edit, backup } = await openPage()
    storage.failWrites(quotaError())
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('full')
    storage = stubStorage()
    edit('a', 2)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('kept')
    expect(Object.keys(storage)).toHaveLength(1)
  })

  it('in blocked storage', async () => {
    stubBlockedStorage()
    const { edit, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('blocked')
  })

  it('while the user is unknown, and the next edit asks again', async () => {
    const { edit, backup, portal } = await openPage()
    portal.intercept = () => {
      throw fakeError('timeout')
    }
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('blocked')
    expect(Object.keys(storage)).toEqual([])

    portal.intercept = () => undefined
    edit('b', 2)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('kept')
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })
})
