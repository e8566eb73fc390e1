import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeError, type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { stubTabs, unstubBrowser } from '../save/stubTabs.ts'
import { createLossWatch, lookAgainMs } from './lossWatch.ts'
import { openTab, settle } from './stubTab.ts'

beforeEach(stubTabs)
afterEach(unstubBrowser)

async function openWatchedTab(portal: FakePortal) {
  const tab = await openTab(portal)
  const watch = createLossWatch(tab.remote, tab.saving.saved)
  return {
    ...tab,
    watch,
    told: () => ({
      lost: Object.fromEntries(watch.losses.get().lost),
      vanished: Object.fromEntries(watch.losses.get().vanished),
    }),
  }
}

/** Saves `a` as 2, and waits until nothing more is looked up by itself. */
async function saved(tab: Awaited<ReturnType<typeof openWatchedTab>>): Promise<void> {
  tab.edit('a', 2)
  await tab.saving.save()
  await vi.advanceTimersByTimeAsync(10_000)
}

const nothing = { lost: {}, vanished: {} }

test('what is missing is looked for once more before anyone is accused', async () => {
  const portal = fakePortal({ a: 1, b: 'x' })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  portal.values.set('a', 1)
  portal.values.delete('b')
  await tab.remote.refresh()
  expect(tab.told()).toEqual(nothing)
  await vi.advanceTimersByTimeAsync(lookAgainMs + 100)
  expect(tab.told()).toEqual({ lost: { a: 2 }, vanished: { b: 'x' } })
})

test('a stale copy in the portal’s cache accuses nobody', async () => {
  const portal = fakePortal({ a: 1, b: 'x' })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  portal.values.set('a', 1)
  portal.values.delete('b')
  await tab.remote.refresh()
  portal.values.set('a', 2)
  portal.values.set('b', 'x')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tab.told()).toEqual(nothing)
})

test('what is found again is no loss any more', async () => {
  const portal = fakePortal({ a: 1 })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  portal.values.set('a', 1)
  await tab.remote.refresh()
  await vi.advanceTimersByTimeAsync(lookAgainMs + 100)
  expect(tab.told().lost).toEqual({ a: 2 })
  portal.values.set('a', 2)
  await tab.remote.refresh()
  expect(tab.told()).toEqual(nothing)
})

test('a loss that is dismissed is told again only when it is lost anew', async () => {
  const portal = fakePortal({ a: 1, b: 'x' })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  const lose = async (): Promise<void> => {
    portal.values.set('a', 1)
    await tab.remote.refresh()
    await vi.advanceTimersByTimeAsync(lookAgainMs + 100)
  }
  await lose()
  tab.watch.dismiss()
  expect(tab.told()).toEqual(nothing)
  await tab.remote.refresh()
  expect(tab.told()).toEqual(nothing)
  portal.values.set('a', 2)
  await tab.remote.refresh()
  await settle()
  await lose()
  expect(tab.told().lost).toEqual({ a: 2 })
})

test('without a second reading nobody is accused', async () => {
  const portal = fakePortal({ a: 1 })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  portal.values.set('a', 1)
  await tab.remote.refresh()
  portal.intercept = () => {
    throw fakeError('network')
  }
  const before = portal.calls.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tab.told()).toEqual(nothing)
  // Someone without a connection is not kept busy.
  expect(portal.calls.length - before).toBe(1)
})

test('what another tab of the app has written later is no loss', async () => {
  const portal = fakePortal({ a: 1 })
  const tab = await openWatchedTab(portal)
  const other = await openTab(portal)
  await saved(tab)
  other.edit('a', 1)
  await other.saving.save()
  await settle()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(portal.values.get('a')).toBe(1)
  expect(tab.told()).toEqual(nothing)
})

test('what this page may have written itself is no loss, even if the reply was lost', async () => {
  const portal = fakePortal({ a: 1 })
  const tab = await openWatchedTab(portal)
  await saved(tab)
  tab.edit('a', 1)
  let hasWritten = false
  portal.intercept = (method) => {
    if (hasWritten) throw fakeError('network')
    hasWritten = method === 'user.option.set'
  }
  await tab.saving.save()
  portal.intercept = () => undefined
  tab.actions.discard()
  await tab.remote.refresh()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(portal.values.get('a')).toBe(1)
  expect(tab.told()).toEqual(nothing)
})
