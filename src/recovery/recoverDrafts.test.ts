import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { stubStorage, type StubbedStorage } from '../preferences/stubStorage.ts'
import { fakePortal } from '../portal/fakePortal.ts'
import { stubBlockedLocks } from '../save/stubTabs.ts'
import { draftLifetimeMs } from './storedDraft.ts'
import { closeAllTabs, leaveEdit, openPage, recoveredValues, storingDelay } from './stubPages.ts'

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

describe('edits are not offered', () => {
  it('to another user of the same browser', async () => {
    await leaveEdit('a', 1)
    const other = fakePortal()
    other.userId = '2'
    const page = await openPage(other)
    expect(other.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toBeUndefined()
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('to a user whose id is the beginning of another', async () => {
    const other = fakePortal()
    other.userId = '11'
    await leaveEdit('a', 1, other)
    const page = await openPage()
    expect(page.portal.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toBeUndefined()
  })

  it('when the portal does not say who is signed in', async () => {
    await leaveEdit('a', 1)
    const unknown = fakePortal()
    unknown.userId = undefined
    const page = await openPage(unknown)
    expect(unknown.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toBeUndefined()
  })

  it.each([
    ['on another portal', { host: 'other.bitrix24.com' }],
    ['on another portal at the same address', { memberId: 'another' }],
  ])('%s', async (_where, properties) => {
    await leaveEdit('a', 1)
    const page = await openPage(fakePortal({}, properties))
    await storingDelay()
    expect(page.backup.recovered.get()).toBeUndefined()
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('while the tab they were made in is still open', async () => {
    const open = await openPage()
    open.edit('a', 1)
    await storingDelay()
    const second = await openPage()
    expect(second.portal.calls).toEqual(['profile'])
    expect(second.backup.recovered.get()).toBeUndefined()
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('when they have expired', async () => {
    await leaveEdit('a', 1)
    await vi.advanceTimersByTimeAsync(draftLifetimeMs)
    const page = await openPage()
    expect(page.portal.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toBeUndefined()
    expect(Object.keys(storage)).toEqual([])
  })
})

test('edits of several pages are offered together, and dismissing deletes them all', async () => {
  await leaveEdit('a', 1)
  await openPage().then(({ edit }) => edit('b', 2))
  await storingDelay()
  closeAllTabs()
  const page = await openPage()
  expect(recoveredValues(page)).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  page.backup.dismissRecovered()
  expect(page.backup.recovered.get()).toBeUndefined()
  expect(Object.keys(storage)).toEqual([])
})

test('dismissing leaves the edits of this page alone', async () => {
  await leaveEdit('a', 1)
  const page = await openPage()
  page.edit('b', 2)
  await storingDelay()
  page.backup.dismissRecovered()
  closeAllTabs()
  expect(recoveredValues(await openPage())).toEqual([['b', 2]])
})

test('where locks are blocked, edits are recovered all the same', async () => {
  await leaveEdit('a', 1)
  stubBlockedLocks()
  expect(recoveredValues(await openPage())).toEqual([['a', 1]])
})
