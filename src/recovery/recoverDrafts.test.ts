import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { undo } from '../draft/history.ts'
import { quotaError, stubBlockedStorage, type StubbedStorage } from '../preferences/stubStorage.ts'
import { fakePortal } from '../portal/fakePortal.ts'
import { draftLifetimeMs } from './storedDraft.ts'
import { unstubBrowser } from '../save/stubTabs.ts'
import {
  closeAllTabs,
  discard,
  leaveEdit,
  offeredValues,
  openPage,
  type Page,
  recoveredValues,
  restore,
  storingDelay,
  stubBrowser,
} from './stubPages.ts'

let storage: StubbedStorage

beforeEach(() => {
  storage = stubBrowser()
})
afterEach(unstubBrowser)

describe('edits are not offered', () => {
  it('to another user of the same browser', async () => {
    await leaveEdit('a', 1)
    const other = fakePortal()
    other.userId = '2'
    const page = await openPage(other)
    expect(other.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toEqual([])
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('to a user whose id is the beginning of another', async () => {
    const other = fakePortal()
    other.userId = '11'
    await leaveEdit('a', 1, other)
    const page = await openPage()
    expect(page.portal.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toEqual([])
  })

  it('when the portal does not say who is signed in', async () => {
    await leaveEdit('a', 1)
    const unknown = fakePortal()
    unknown.userId = undefined
    const page = await openPage(unknown)
    await storingDelay()
    expect(unknown.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toEqual([])
  })

  it.each([
    ['on another portal', { host: 'other.bitrix24.com' }],
    ['on another portal at the same address', { memberId: 'another' }],
  ])('%s', async (_where, properties) => {
    await leaveEdit('a', 1)
    const page = await openPage(fakePortal({}, properties))
    await storingDelay()
    expect(page.backup.recovered.get()).toEqual([])
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('while the tab they were made in is still open', async () => {
    const open = await openPage()
    open.edit('a', 1)
    await storingDelay()
    const second = await openPage()
    expect(second.portal.calls).toEqual(['profile'])
    expect(second.backup.recovered.get()).toEqual([])
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('when they have expired', async () => {
    await leaveEdit('a', 1)
    await vi.advanceTimersByTimeAsync(draftLifetimeMs + 1)
    const page = await openPage()
    expect(page.portal.calls).toEqual(['profile'])
    expect(page.backup.recovered.get()).toEqual([])
    expect(Object.keys(storage)).toEqual([])
  })
})

test('edits of several pages are offered together, and discarding deletes them all', async () => {
  await leaveEdit('a', 1)
  await openPage().then(({ edit }) => edit('b', 2))
  await storingDelay()
  closeAllTabs()
  const page = await openPage()
  expect(offeredValues(page)).toEqual([
    [
      ['a', 1],
      ['b', 2],
    ],
  ])
  discard(page)
  expect(page.backup.recovered.get()).toEqual([])
  expect(Object.keys(storage)).toEqual([])
})

test('discarding leaves the edits of this page alone', async () => {
  await leaveEdit('a', 1)
  const page = await openPage()
  page.edit('b', 2)
  await storingDelay()
  discard(page)
  closeAllTabs()
  expect(recoveredValues(await openPage())).toEqual([['b', 2]])
})

async function leaveBoth(): Promise<Page> {
  await leaveEdit('a', 'older')
  await leaveEdit('a', 'newer')
  return openPage()
}

describe('two pages that edited one option', () => {
  it('are both offered, the newer first', async () => {
    expect(offeredValues(await leaveBoth())).toEqual([[['a', 'newer']], [['a', 'older']]])
  })

  it('may have been open at the same time', async () => {
    const [one, other] = [await openPage(), await openPage()]
    one.edit('a', 'one')
    await storingDelay()
    other.edit('a', 'other')
    await storingDelay()
    closeAllTabs()
    expect(offeredValues(await openPage())).toEqual([[['a', 'other']], [['a', 'one']]])
  })

  it('are one offer when they agree', async () => {
    await leaveEdit('a', 'same')
    await leaveEdit('a', 'same')
    const page = await openPage()
    expect(offeredValues(page)).toEqual([[['a', 'same']]])
    discard(page)
    expect(Object.keys(storage)).toEqual([])
  })

  it('lose nothing when one is restored: the other stays, also for the next page', async () => {
    const page = await leaveBoth()
    restore(page)
    expect(page.draft.get().edits.get('a')?.value).toBe('newer')
    expect(offeredValues(page)).toEqual([[['a', 'older']]])
    restore(page)
    expect(page.draft.get().edits.get('a')?.value).toBe('newer')
    expect(offeredValues(page)).toEqual([[['a', 'older']]])
    closeAllTabs()
    expect(offeredValues(await openPage())).toEqual([[['a', 'newer']], [['a', 'older']]])
  })

  it('can be chosen from: undoing one makes way for the other', async () => {
    const page = await leaveBoth()
    restore(page)
    page.draft.set(undo(page.draft.get(), page.portal.values))
    restore(page)
    expect(page.draft.get().edits.get('a')?.value).toBe('older')
    expect(offeredValues(page)).toEqual([])
  })
})

describe('restoring', () => {
  it('keeps a newer edit, and goes on offering the one that stands against it', async () => {
    const left = await openPage()
    left.edit('a', 'recovered')
    left.edit('b', 2)
    await storingDelay()
    closeAllTabs()
    const page = await openPage()
    const { time } = page.backup.recovered.get()[0] ?? {}
    page.edit('a', 'newer')
    await vi.advanceTimersByTimeAsync(5000)
    restore(page)
    await storingDelay()
    expect([...page.draft.get().edits].map(([key, { value }]) => [key, value])).toEqual([
      ['a', 'newer'],
      ['b', 2],
    ])
    expect(page.backup.recovered.get()[0]?.time).toBe(time)
    expect(offeredValues(page)).toEqual([[['a', 'recovered']]])
    closeAllTabs()
    expect(offeredValues(await openPage())).toEqual([
      [
        ['a', 'newer'],
        ['b', 2],
      ],
      [['a', 'recovered']],
    ])
  })

  it('empties the old place once the new one is written', async () => {
    await leaveEdit('a', 1)
    const [oldPlace] = Object.keys(storage)
    const page = await openPage()
    storage.failWrites(quotaError())
    restore(page)
    expect(Object.keys(storage)).toEqual([oldPlace])
    expect(page.backup.recovered.get()).toEqual([])
    expect(page.backup.storeNow()).toBe(false)
    storage.failWrites(undefined)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(Object.keys(storage)).toHaveLength(1)
    expect(Object.keys(storage)).not.toContain(oldPlace)
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 1]])
  })

  it('of what the portal has by now leaves nothing behind', async () => {
    await leaveEdit('a', 1)
    const page = await openPage(fakePortal({ a: 1 }))
    restore(page)
    expect(page.draft.get().edits.size).toBe(0)
    expect(Object.keys(storage)).toEqual([])
  })
})

test('blocked storage makes nothing throw', async () => {
  await leaveEdit('a', 1)
  const page = await openPage()
  const [offer] = page.backup.recovered.get()
  stubBlockedStorage()
  expect(() => discard(page)).not.toThrow()
  expect(() => page.backup.settleRecovered(offer ?? never(), { edits: new Map() })).not.toThrow()
})

function never(): never {
  throw new Error('Nothing is offered')
}
