import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { undo } from '../draft/history.ts'
import { openedNewKey } from '../draft/openEdit.ts'
import { fakeError, fakePortal } from '../portal/fakePortal.ts'
import { quotaError, stubBlockedStorage, type StubbedStorage } from '../preferences/stubStorage.ts'
import { deferred } from '../state/deferred.ts'
import { unstubBrowser } from '../save/stubTabs.ts'
import {
  announceCleared,
  closeAllTabs,
  hidePage,
  openPage,
  recoveredValues,
  storingDelay,
  stubBrowser,
} from './stubPages.ts'

let storage: StubbedStorage

beforeEach(() => {
  storage = stubBrowser()
})
afterEach(unstubBrowser)

describe('the status says that edits are not kept, and leaving asks', () => {
  it('in full storage, until there is room', async () => {
    const { edit, backup } = await openPage()
    expect(backup.storeNow()).toBe(true)
    storage.failWrites(quotaError())
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('full')
    expect(backup.storeNow()).toBe(false)
    storage.failWrites(undefined)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(backup.backupStatus.get()).toBe('kept')
    expect(backup.storeNow()).toBe(true)
    expect(Object.keys(storage)).toHaveLength(1)
  })

  it('in blocked storage', async () => {
    stubBlockedStorage()
    const { edit, backup } = await openPage()
    expect(backup.storeNow()).toBe(true)
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('blocked')
    expect(backup.storeNow()).toBe(false)
  })

  it('in storage that fails after it had worked, until it works again', async () => {
    const { edit, draft, portal, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    stubBlockedStorage()
    edit('a', 2)
    expect(backup.storeNow()).toBe(false)
    expect(backup.backupStatus.get()).toBe('blocked')
    vi.stubGlobal('localStorage', storage)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(backup.backupStatus.get()).toBe('kept')
    stubBlockedStorage()
    draft.set(undo(undo(draft.get(), portal.values), portal.values))
    // Without edits there is nothing to lose.
    expect(backup.storeNow()).toBe(true)
  })

  it('in storage that drops what it is given without an error', async () => {
    const { edit, backup } = await openPage()
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => undefined,
      removeItem: () => undefined,
    })
    edit('a', 1)
    expect(backup.storeNow()).toBe(false)
    expect(backup.backupStatus.get()).toBe('blocked')
  })

  it('of what is being typed, too', async () => {
    const { openEdit, backup } = await openPage()
    storage.failWrites(quotaError())
    openEdit.set(openedNewKey())
    expect(backup.storeNow()).toBe(true)
    openEdit.set({ ...openedNewKey(), text: 'x' })
    expect(backup.storeNow()).toBe(false)
  })

  it.each([
    ['by another tab', (): void => announceCleared(null)],
    ['unheard', (): void => hidePage('visibilitychange')],
  ])('once storage is cleared %s, and they are stored anew', async (_how, notice) => {
    const { edit, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    for (const key of Object.keys(storage)) storage.removeItem(key)
    notice()
    expect(backup.backupStatus.get()).toBe('cleared')
    expect(backup.storeNow()).toBe(false)
    expect(Object.keys(storage)).toHaveLength(1)
    edit('a', 2)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('kept')
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 2]])
  })

  it('when storage is cleared between two edits', async () => {
    const { edit, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    for (const key of Object.keys(storage)) storage.removeItem(key)
    edit('b', 2)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('cleared')
    expect(recoveredStorage(storage)).toMatch(/"a".*"b"/)
  })

  it('within a second once storage is cleared by anyone, with no event and no further edit', async () => {
    const { edit, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    for (const key of Object.keys(storage)) storage.removeItem(key)
    await vi.advanceTimersByTimeAsync(1000)
    expect(backup.backupStatus.get()).toBe('cleared')
    // A crash: nothing is stored at the end.
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('within a second once storage fails, without a further edit', async () => {
    const { edit, backup } = await openPage()
    edit('a', 1)
    await storingDelay()
    stubBlockedStorage()
    await vi.advanceTimersByTimeAsync(1000)
    expect(backup.backupStatus.get()).toBe('blocked')
  })

  it('while the portal takes long to say who the user is; then they are stored at once', async () => {
    const portal = fakePortal()
    const answer = deferred()
    portal.intercept = () => answer.promise
    const { edit, backup } = await openPage(portal)
    edit('a', 1)
    await storingDelay()
    // So as not to flash.
    expect(backup.backupStatus.get()).toBe('kept')
    expect(backup.storeNow()).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(backup.backupStatus.get()).toBe('user-unknown')
    expect(Object.keys(storage)).toEqual([])
    answer.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(backup.backupStatus.get()).toBe('kept')
    expect(backup.storeNow()).toBe(true)
    expect(Object.keys(storage)).toHaveLength(1)
  })

  it('while the portal does not say who the user is; it is asked again', async () => {
    const portal = fakePortal()
    portal.intercept = () => {
      throw fakeError('timeout')
    }
    const { edit, backup } = await openPage(portal)
    edit('a', 1)
    await storingDelay()
    expect(backup.backupStatus.get()).toBe('user-unknown')
    expect(backup.storeNow()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(backup.backupStatus.get()).toBe('user-unknown')
    // Ever more rarely.
    expect(portal.calls.length).toBeGreaterThan(3)
    expect(portal.calls.length).toBeLessThan(10)
    portal.intercept = () => undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(backup.backupStatus.get()).toBe('kept')
    const { length } = portal.calls
    await vi.advanceTimersByTimeAsync(300_000)
    expect(portal.calls).toHaveLength(length)
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })
})

function recoveredStorage(stored: StubbedStorage): string {
  return Object.keys(stored)
    .map((key) => stored.getItem(key))
    .join()
}
