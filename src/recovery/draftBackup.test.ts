import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { undo } from '../draft/history.ts'
import { openedNewKey } from '../draft/openEdit.ts'
import { type StubbedStorage } from '../preferences/stubStorage.ts'
import { unstubBrowser } from '../save/stubTabs.ts'
import { closeAllTabs, hidePage, openPage, recoveredValues, storingDelay, stubBrowser } from './stubPages.ts'

let storage: StubbedStorage

beforeEach(() => {
  storage = stubBrowser()
})
afterEach(unstubBrowser)

test('an edit is kept at once, and the next page of the same user recovers it', async () => {
  const { edit, backup } = await openPage()
  edit('a', 1)
  await storingDelay()
  expect(backup.backupStatus.get()).toBe('kept')
  closeAllTabs()
  const next = await openPage()
  expect(next.backup.recovered.get()).toMatchObject([
    {
      time: expect.any(Number),
      edits: new Map([['a', { base: undefined, value: 1, removed: false }]]),
    },
  ])
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

test.each(['pagehide', 'visibilitychange'])('an edit made just before %s is stored at once', async (name) => {
  const { edit } = await openPage()
  edit('a', 1)
  expect(Object.keys(storage)).toEqual([])
  // Neither timers nor promises may come to anything then.
  hidePage(name)
  expect(Object.keys(storage)).toHaveLength(1)
  vi.clearAllTimers()
  closeAllTabs()
  expect(recoveredValues(await openPage())).toEqual([['a', 1]])
})

test.each(['pagehide', 'visibilitychange'])('what is being typed at %s is stored at once', async (name) => {
  const { openEdit } = await openPage()
  openEdit.set({ ...openedNewKey(), text: 'half a wo' })
  hidePage(name)
  vi.clearAllTimers()
  closeAllTabs()
  const { backup } = await openPage()
  expect(backup.recovered.get()[0]?.openEdit?.text).toBe('half a wo')
})

test('a crash loses at most the last second, also of who never stops typing', async () => {
  const { openEdit } = await openPage()
  for (let length = 1; length <= 30; length++) {
    openEdit.set({ ...openedNewKey(), text: 'x'.repeat(length) })
    await vi.advanceTimersByTimeAsync(100)
  }
  vi.clearAllTimers()
  closeAllTabs()
  const { backup } = await openPage()
  expect(backup.recovered.get()[0]?.openEdit?.text.length).toBeGreaterThanOrEqual(20)
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

test('the user is asked for once, as soon as the options are in', async () => {
  const { edit, portal } = await openPage()
  expect(portal.calls).toEqual(['profile'])
  edit('a', 1)
  await storingDelay()
  edit('a', 2)
  await storingDelay()
  expect(portal.calls).toEqual(['profile'])
})

test('a tab needs no secure context to have a name of its own', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const [one, other] = [await openPage(), await openPage()]
  one.edit('a', 1)
  other.edit('b', 2)
  await storingDelay()
  expect(Object.keys(storage)).toHaveLength(2)
})
