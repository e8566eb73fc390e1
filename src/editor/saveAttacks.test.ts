import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { rowOf } from '../draft/row.ts'
import { type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { lostUpdates } from '../save/lostUpdates.ts'
import { stubTabs, unstubBrowser } from '../save/stubTabs.ts'
import { holdNext, openTab, settle } from './stubTab.ts'

beforeEach(stubTabs)
afterEach(unstubBrowser)

/** A tab in which the option `a` has been renamed to `b`. */
async function openRenamed(portal: FakePortal) {
  const tab = await openTab(portal)
  tab.actions.update([
    ['b', { kind: 'value', value: 'value', linkedTo: 'a' }],
    ['a', { kind: 'removed', linkedTo: 'b' }],
  ])
  return tab
}

describe('a rename', () => {
  it('is not half written when the new key was added elsewhere', async () => {
    const portal = fakePortal({ a: 'value' })
    const { saving, draft, remote } = await openRenamed(portal)
    portal.values.set('b', 'theirs')
    const outcome = await saving.save()
    expect(outcome?.conflicts.toSorted((one, other) => one.localeCompare(other))).toEqual(['a', 'b'])
    expect(Object.fromEntries(portal.values)).toEqual({ a: 'value', b: 'theirs' })
    for (const key of ['a', 'b']) expect(rowOf(remote.values(), draft.get(), key).state).toBe('conflict')
  })

  it('can be decided: keeping mine writes both, taking theirs neither', async () => {
    for (const keeps of [true, false]) {
      const portal = fakePortal({ a: 'value' })
      const { saving, actions } = await openRenamed(portal)
      portal.values.set('b', 'theirs')
      await saving.save()
      if (keeps) actions.keepMine(new Map([['b', { value: 'theirs' }]]))
      else actions.takeTheirs(['b'])
      await saving.save()
      expect(Object.fromEntries(portal.values)).toEqual(
        keeps ? { a: null, b: 'value' } : { a: 'value', b: 'theirs' },
      )
    }
  })
})

test('a third value written just after our reading back is told, and can be put back', async () => {
  const portal = fakePortal({ a: 1 })
  const { saving, remote, edit } = await openTab(portal)
  edit('a', 2)
  await saving.save()
  portal.values.set('a', 3)
  await vi.advanceTimersByTimeAsync(5000)
  expect(lostUpdates(saving.saved.get(), remote.values())).toEqual(new Map([['a', 2]]))
  // A change made later is one like any other.
  edit('a', 4)
  await saving.save()
  await vi.advanceTimersByTimeAsync(5000)
  portal.values.set('a', 5)
  await remote.refresh()
  expect(lostUpdates(saving.saved.get(), remote.values()).size).toBe(0)
})

test('an undo during a save survives a refresh that lands before the save ends', async () => {
  const portal = fakePortal({ a: 1 })
  const { saving, remote, actions, edit, edited } = await openTab(portal)
  edit('a', 2)
  let isWritten = false
  const readBack = holdNext(portal, 'user.option.get')
  const { intercept } = portal
  portal.intercept = (method) => {
    if (method === 'user.option.set') isWritten = true
    return isWritten && method === 'user.option.get' ? intercept(method) : undefined
  }
  const saved = saving.save()
  await readBack.started
  await remote.refresh()
  expect(remote.values().get('a')).toBe(2)
  actions.undo()
  readBack.release()
  await saved
  expect(edited()).toEqual([['a', 2, 1]])
})

/** Two tabs: the first hangs while it saves `a`, and the second waits to save `b`. */
async function openBehindHungSave() {
  const portal = fakePortal({ a: 1, b: 1 })
  const [first, second] = [await openTab(portal), await openTab(portal)]
  first.edit('a', 2)
  second.edit('b', 2)
  const hung = holdNext(portal, 'user.option.set')
  const firstSaved = first.saving.save()
  await hung.started
  const secondSaved = second.saving.save()
  await settle()
  return { portal, second, hung, firstSaved, secondSaved }
}

test('a tab that hangs while it saves holds up no other for longer than 25 s', async () => {
  const { portal, second, hung, firstSaved, secondSaved } = await openBehindHungSave()
  expect(second.saving.lockWait.get()).toBeDefined()
  await vi.advanceTimersByTimeAsync(25_000)
  expect([...((await secondSaved)?.saved.keys() ?? [])]).toEqual(['b'])
  hung.release()
  expect([...((await firstSaved)?.saved.keys() ?? [])]).toEqual(['a'])
  expect(Object.fromEntries(portal.values)).toEqual({ a: 2, b: 2 })
})

test('who gives up waiting for another tab keeps the edits', async () => {
  const { portal, second, hung, firstSaved, secondSaved } = await openBehindHungSave()
  second.saving.lockWait.get()?.giveUp()
  expect(await secondSaved).toBeUndefined()
  expect(second.edited()).toEqual([['b', 1, 2]])
  hung.release()
  await firstSaved
  expect(portal.values.get('b')).toBe(1)
})
