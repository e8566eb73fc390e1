import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { openedEdit, openedNewKey } from '../draft/openEdit.ts'
import { type FakePortal, fakeError, fakePortal } from '../portal/fakePortal.ts'
import { stubStorage } from '../preferences/stubStorage.ts'
import { stubChannels, stubLocks } from '../save/stubTabs.ts'
import { nestedLists } from '../value/arbitraryValue.ts'
import { restorable } from '../recovery/restorable.ts'
import { createSession, type Session } from './session.ts'

beforeEach(() => {
  vi.useFakeTimers()
  stubStorage()
  stubLocks()
  stubChannels()
  vi.stubGlobal('addEventListener', () => undefined)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(portal: FakePortal): Session {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  })
  return createSession(portal, queryClient)
}

/** Opens a session, and waits until its options are loaded. */
async function openLoaded(portal: FakePortal): Promise<Session> {
  const session = open(portal)
  await vi.advanceTimersByTimeAsync(1)
  return session
}

test('a session loads the options at once, in one request', async () => {
  const portal = fakePortal({ a: 1 })
  const session = open(portal)
  expect(portal.calls).toEqual(['user.option.get'])
  await vi.advanceTimersByTimeAsync(1)
  expect(session.remote.values()).toEqual(new Map([['a', 1]]))
  expect(portal.calls).toEqual(['user.option.get', 'profile'])
})

test('commands, history and saving work on the same draft', async () => {
  const portal = fakePortal({ a: 1, b: 1 })
  const { commands, actions, draft, saving, remote } = await openLoaded(portal)
  commands.edit('a', 2)
  commands.edit('b', 2)
  actions.undo()
  expect([...draft.get().edits.keys()]).toEqual(['a'])
  await saving.save()
  expect(draft.get().edits.size).toBe(0)
  expect(Object.fromEntries(portal.values)).toEqual({ a: 2, b: 1 })
  expect(Object.fromEntries(remote.values())).toEqual({ a: 2, b: 1 })
})

test('what would be lost with the page is counted, what is being typed included', async () => {
  const session = await openLoaded(fakePortal({ a: 1, b: 1 }))
  const { commands, draft, openEdit, remote } = session
  const typed = (key: string) => ({
    ...openedEdit(remote.values(), draft.get(), { key, column: 'value' }),
    text: '5',
  })
  openEdit.set(openedEdit(remote.values(), draft.get(), { key: 'a', column: 'value' }))
  expect(session.unsavedCount(), 'opened only').toBe(0)
  openEdit.set(typed('a'))
  expect(session.unsavedCount()).toBe(1)
  commands.edit('a', 2)
  expect(session.unsavedCount(), 'the same option').toBe(1)
  openEdit.set(typed('b'))
  expect(session.unsavedCount()).toBe(2)
})

test('what is saved while an option is being edited again is no change made elsewhere', async () => {
  const { commands, saving, openEdit, remote, draft } = await openLoaded(fakePortal({ a: 1 }))
  commands.edit('a', 2)
  const save = saving.save()
  openEdit.set(openedEdit(remote.values(), draft.get(), { key: 'a', column: 'value' }))
  expect(openEdit.get()?.base).toEqual({ value: 1 })
  await save
  expect(openEdit.get()).toMatchObject({ base: { value: 2 }, text: '2' })
})

test('an option that is nested too deeply is there; it is not edited, and the user is told', async () => {
  const portal = fakePortal({ a: 1, deep: nestedLists(1100) })
  const { commands, actions, draft, remote, statusMessage } = await openLoaded(portal)
  expect([...remote.values().keys()]).toEqual(['a', 'deep'])
  commands.edit('deep', 2)
  expect(statusMessage.get()).toEqual({ kind: 'partial.notEdited', key: 'deep' })
  actions.stageValues(
    new Map([
      ['a', 2],
      ['deep', 2],
    ]),
  )
  expect([...draft.get().edits.keys()]).toEqual(['a'])
})

test('a recovered edit of an option that is nested too deeply is not saved', async () => {
  const deep = nestedLists(1100)
  const portal = fakePortal({ a: 1, deep })
  const { actions, draft, remote, saving } = await openLoaded(portal)
  const base = remote.values().get('deep')
  actions.restore({ edits: new Map([['deep', { base, value: 2, removed: false }]]) }, restorable)
  await saving.save()
  expect(portal.values.get('deep')).toBe(deep)
  expect(portal.calls).not.toContain('user.option.set')
  expect([...draft.get().edits.keys()]).toEqual(['deep'])
})

test('an undo makes the value that it changed the active cell, and leaves the focus where it is', async () => {
  const { commands, actions, grid } = await openLoaded(fakePortal({ a: 1 }))
  commands.edit('a', 2)
  expect(grid.get().active).toBeUndefined()
  actions.undo()
  expect(grid.get()).toMatchObject({ active: { key: 'a', column: 'value' }, holdsFocus: false })
})

test('a save in one session is seen in another of the same portal', async () => {
  const portal = fakePortal({ a: 1 })
  const [own, other] = [await openLoaded(portal), await openLoaded(portal)]
  own.commands.edit('a', 2)
  await own.saving.save()
  await vi.advanceTimersByTimeAsync(1)
  expect(other.remote.values().get('a')).toBe(2)
})

test('unsaved edits of a session are offered by the next one, and can be restored', async () => {
  const portal = fakePortal({ a: 1 })
  const first = await openLoaded(portal)
  first.commands.edit('a', 2)
  await vi.advanceTimersByTimeAsync(100)
  // Its locks are released when its page is closed.
  stubLocks()
  const next = await openLoaded(portal)
  const [offer] = next.backup.recovered.get()
  next.actions.restore(offer ?? { edits: new Map() }, restorable)
  expect(next.draft.get().edits).toEqual(new Map([['a', { base: 1, value: 2, removed: false }]]))
  next.actions.undo()
  expect(next.draft.get().edits.size).toBe(0)
  next.actions.redo()
  expect(next.draft.get().edits.size).toBe(1)
})

test('the user is asked for as soon as the options are in, and once', async () => {
  const portal = fakePortal({ a: 1 })
  const { openEdit } = await openLoaded(portal)
  openEdit.set(openedNewKey())
  openEdit.set(undefined)
  expect(portal.calls.filter((method) => method === 'profile')).toHaveLength(1)
})

describe('a link to the app', () => {
  it('begins with its search', async () => {
    const { view } = await openLoaded(
      fakePortal({}, { openedWith: { option: undefined, search: 'crm', view: undefined } }),
    )
    expect(view.get()).toEqual({
      search: 'crm',
      state: 'all',
      kind: 'any',
      hidesEmptied: false,
      sort: undefined,
    })
  })

  it('goes to its option as soon as that is loaded', async () => {
    const portal = fakePortal(
      { a: 1, b: 2 },
      { openedWith: { option: 'b', search: undefined, view: undefined } },
    )
    const session = open(portal)
    expect(session.grid.get().active).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(session.grid.get()).toMatchObject({ active: { key: 'b', column: 'value' }, holdsFocus: true })
    expect(session.statusMessage.get()).toBeUndefined()
  })

  it('says when its option does not exist', async () => {
    const { grid, statusMessage } = await openLoaded(
      fakePortal({ a: 1 }, { openedWith: { option: 'gone', search: undefined, view: undefined } }),
    )
    expect(statusMessage.get()).toEqual({ kind: 'link.missing', key: 'gone' })
    expect(grid.get().active).toBeUndefined()
  })

  it('says nothing of its option when the options cannot be loaded: the error is enough', async () => {
    const portal = fakePortal({}, { openedWith: { option: 'a', search: undefined, view: undefined } })
    const error = fakeError('network')
    portal.intercept = () => {
      throw error
    }
    const { remote, statusMessage } = await openLoaded(portal)
    expect(remote.error.get()).toBe(error)
    expect(statusMessage.get()).toBeUndefined()
  })
})
