import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type StubbedStorage } from '../preferences/stubStorage.ts'
import { stubBlockedLocks, unstubBrowser } from '../save/stubTabs.ts'
import {
  announceCleared,
  closeAllTabs,
  discard,
  leaveEdit,
  openPage,
  type Page,
  recoveredValues,
  storingDelay,
  stubBrowser,
} from './stubPages.ts'

let storage: StubbedStorage

beforeEach(() => {
  storage = stubBrowser()
})
afterEach(unstubBrowser)

describe.each([
  ['where locks are blocked', stubBlockedLocks],
  ['where there are no locks', (): void => void vi.stubGlobal('navigator', {})],
])('%s', (_where, stub) => {
  it('edits are recovered all the same', async () => {
    await leaveEdit('a', 1)
    stub()
    const page = await openPage()
    await vi.advanceTimersByTimeAsync(1000)
    expect(recoveredValues(page)).toEqual([['a', 1]])
  })

  it('those of an open tab are its own', async () => {
    stub()
    const open = await openPage()
    open.edit('a', 1)
    await storingDelay()
    const page = await openPage()
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.backup.recovered.get()).toEqual([])
  })
})

/** Two tabs that do not know of each other. */
async function openTwo(): Promise<[Page, Page]> {
  stubBlockedLocks()
  vi.stubGlobal('BroadcastChannel', undefined)
  const open = await openPage()
  open.edit('a', 1)
  await storingDelay()
  const page = await openPage()
  expect(recoveredValues(page)).toEqual([['a', 1]])
  return [open, page]
}

describe('where tabs cannot know of each other, discarding deletes no living backup', () => {
  it('that was written since', async () => {
    const [open, page] = await openTwo()
    open.edit('a', 2)
    await storingDelay()
    discard(page)
    closeAllTabs()
    expect(recoveredValues(await openPage())).toEqual([['a', 2]])
  })

  it('as the tab hears of it and stores it again', async () => {
    const [, page] = await openTwo()
    const [storageKey = ''] = Object.keys(storage)
    discard(page)
    expect(Object.keys(storage)).toEqual([])
    announceCleared(storageKey)
    expect(Object.keys(storage)).toEqual([storageKey])
  })
})
