import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { type FakePortal, fakeError, fakePortal } from '../portal/fakePortal.ts'
import { lostUpdates } from '../save/lostUpdates.ts'
import { stubTabs, unstubBrowser } from '../save/stubTabs.ts'
import { openTab, settle } from './stubTab.ts'

beforeEach(stubTabs)
afterEach(unstubBrowser)

function readings(portal: FakePortal): number {
  return portal.calls.filter((method) => method === 'user.option.get').length
}

test('a save writes the edits, shows the new values and leaves no edits', async () => {
  const portal = fakePortal({ a: 1, b: 2 })
  const { saving, remote, edit, edited } = await openTab(portal)
  edit('a', 10)
  edit('new', 'x')
  const outcome = await saving.save()
  expect([...(outcome?.saved.keys() ?? [])]).toEqual(['a', 'new'])
  expect(outcome?.error).toBeUndefined()
  expect(Object.fromEntries(portal.values)).toEqual({ a: 10, b: 2, new: 'x' })
  expect(Object.fromEntries(remote.values())).toEqual({ a: 10, b: 2, new: 'x' })
  expect(edited()).toEqual([])
})

test('the saved rows never show their old values again', async () => {
  const portal = fakePortal({ a: 'old' })
  const { saving, remote, draft, edit } = await openTab(portal)
  edit('a', 'new')
  const shown: unknown[] = []
  const record = (): void => void shown.push(draft.get().edits.get('a')?.value ?? remote.values().get('a'))
  draft.subscribe(record)
  remote.options.subscribe(record)
  await saving.save()
  await settle()
  expect(shown.length).toBeGreaterThan(0)
  expect(new Set(shown)).toEqual(new Set(['new']))
})

test('another tab of the same portal reads again after a save, one of another portal does not', async () => {
  const portal = fakePortal({ a: 1 })
  const otherPortal = fakePortal({ a: 1 }, { memberId: 'another' })
  const [own, other] = [await openTab(portal), await openTab(portal)]
  await openTab(otherPortal)
  own.edit('a', 10)
  await own.saving.save()
  await settle()
  expect(other.remote.values().get('a')).toBe(10)
  expect(readings(otherPortal)).toBe(1)
})

describe('after a save', () => {
  it('the options are read once more, so that a loss by an overlapping write is noticed', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, remote, edit } = await openTab(portal)
    edit('a', 2)
    await saving.save()
    expect(lostUpdates(saving.saved.get(), remote.values()).size).toBe(0)
    portal.values.set('a', 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(lostUpdates(saving.saved.get(), remote.values())).toEqual(new Map([['a', 2]]))
  })

  it('that reading happens once, however many saves there were', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, edit } = await openTab(portal)
    for (const value of [2, 3, 4]) {
      edit('a', value)
      await saving.save()
    }
    const before = readings(portal)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(readings(portal)).toBe(before + 1)
  })

  it('all saves of this page are remembered', async () => {
    const { saving, edit } = await openTab(fakePortal({ a: 1, b: 1 }))
    edit('a', 2)
    await saving.save()
    edit('b', 2)
    await saving.save()
    expect([...saving.saved.get().keys()]).toEqual(['a', 'b'])
  })
})

test('a conflict is not written, stays an edit, and shows the value of the others', async () => {
  const portal = fakePortal({ a: 1 })
  const [own, other] = [await openTab(portal), await openTab(portal)]
  own.edit('a', 2)
  portal.values.set('a', 7)
  const outcome = await own.saving.save()
  expect(outcome?.conflicts).toEqual(['a'])
  expect(portal.values.get('a')).toBe(7)
  expect(own.edited()).toEqual([['a', 1, 2]])
  expect(own.remote.values().get('a')).toBe(7)
  // Nothing was saved, so no tab is notified and nothing has to be rechecked.
  const before = readings(portal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(readings(portal)).toBe(before)
  expect(other.remote.values().get('a')).toBe(1)
})

test('without a connection, the error is part of the outcome and the edits stay', async () => {
  const portal = fakePortal({ a: 1 })
  const { saving, edit, edited } = await openTab(portal)
  edit('a', 2)
  const error = fakeError('network')
  portal.intercept = () => {
    throw error
  }
  const outcome = await saving.save()
  expect(outcome?.error).toBe(error)
  expect(outcome?.saved.size).toBe(0)
  expect(edited()).toEqual([['a', 1, 2]])
  expect(saving.saved.get().size).toBe(0)
})

/** Loses all options, and fails to read the store until something is written to it. */
function damage(portal: FakePortal): void {
  portal.values.clear()
  portal.intercept = (method) => {
    if (method === 'user.option.set') portal.intercept = () => undefined
    if (method === 'user.option.get') throw fakeError('damaged')
  }
}

describe('a store that the portal can no longer read', () => {
  it('is repaired with all options of the last good reading, and the other tabs read again', async () => {
    const portal = fakePortal({ a: 1, b: { c: [2] } })
    const [own, other] = [await openTab(portal), await openTab(portal)]
    damage(portal)
    await Promise.all([own.remote.refresh(), other.remote.refresh()])
    expect(other.remote.error.get()).not.toBeNull()
    expect(await own.saving.repair()).toMatchObject({ kind: 'repaired' })
    await settle()
    expect(Object.fromEntries(portal.values)).toEqual({ a: 1, b: { c: [2] } })
    expect([own.remote.error.get(), other.remote.error.get()]).toEqual([null, null])
    expect(own.remote.options.get()?.vanished.size).toBe(0)
  })

  it('is left alone when it can be read again', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, remote } = await openTab(portal)
    portal.values.set('a', 2)
    expect(await saving.repair()).toMatchObject({ kind: 'readable' })
    expect(portal.calls).not.toContain('user.option.set')
    expect(remote.values().get('a')).toBe(2)
  })

  it('keeps the last good reading on the screen when the repair fails', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, remote } = await openTab(portal)
    const error = fakeError('network')
    portal.intercept = () => {
      throw error
    }
    expect(await saving.repair()).toEqual({ kind: 'failed', error })
    expect(remote.values().get('a')).toBe(1)
  })
})
