import { expect, test, vi } from 'vitest'
import { type Draft, type Edit, emptyDraft } from '../draft/draft.ts'
import { rowOf } from '../draft/row.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { restorable } from '../recovery/restorable.ts'
import { createDraftActions } from './draftActions.ts'

function setUp() {
  const remoteValues = new Map<string, OptionValue>([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  const draft = createStore<Draft>(emptyDraft)
  const onMove = vi.fn<(key: string) => void>()
  const actions = createDraftActions(
    draft,
    () => remoteValues,
    onMove,
    (key) => key === 'partial',
  )
  const edited = (): [string, OptionValue][] => [...draft.get().edits].map(([key, { value }]) => [key, value])
  const stateOf = (key: string): string => rowOf(remoteValues, draft.get(), key).state
  return { remoteValues, draft, actions, onMove, edited, stateOf }
}

test('staged values are one entry of the history; those that the portal already has are no edits', () => {
  const { actions, draft, edited } = setUp()
  actions.stageValues(
    new Map([
      ['a', 10],
      ['b', 2],
      ['new', 4],
    ]),
  )
  expect(edited()).toEqual([
    ['a', 10],
    ['new', 4],
  ])
  expect(draft.get().past).toHaveLength(1)
  actions.undo()
  expect(edited()).toEqual([])
  actions.redo()
  expect(edited()).toEqual([
    ['a', 10],
    ['new', 4],
  ])
})

test('an option that must not be edited is left out of what is staged; the others are not', () => {
  const { actions, edited } = setUp()
  actions.stageValues(
    new Map([
      ['partial', 10],
      ['a', 10],
    ]),
  )
  expect(edited()).toEqual([['a', 10]])
})

test('staging what is already there leaves no entry in the history', () => {
  const { actions, draft } = setUp()
  actions.stageValues(new Map([['a', 1]]))
  expect(draft.get()).toBe(emptyDraft)
})

test('discarding drops every edit, and can be undone at once', () => {
  const { actions, edited } = setUp()
  actions.update([['a', { kind: 'value', value: 10 }]])
  actions.update([
    ['b', { kind: 'removed' }],
    ['new', { kind: 'value', value: 4 }],
  ])
  actions.discard()
  expect(edited()).toEqual([])
  actions.undo()
  expect(new Map(edited())).toEqual(
    new Map<string, OptionValue>([
      ['a', 10],
      ['b', null],
      ['new', 4],
    ]),
  )
})

test('undo and redo show the first of the changed options', () => {
  const { actions, onMove } = setUp()
  actions.stageValues(
    new Map([
      ['b', 20],
      ['a', 10],
    ]),
  )
  expect(onMove).not.toHaveBeenCalled()
  actions.undo()
  expect(onMove.mock.calls).toEqual([['b']])
  actions.redo()
  expect(onMove.mock.calls).toEqual([['b'], ['b']])
})

test('undoing an addition does not show the added option, which is gone, but another of the same change', () => {
  const { actions, onMove } = setUp()
  actions.stageValues(new Map([['new', 4]]))
  actions.undo()
  expect(onMove).not.toHaveBeenCalled()
  actions.stageValues(
    new Map([
      ['new', 4],
      ['c', 30],
    ]),
  )
  actions.undo()
  expect(onMove.mock.calls).toEqual([['c']])
})

test('with nothing to undo or redo, nothing happens', () => {
  const { actions, draft, onMove } = setUp()
  actions.undo()
  actions.redo()
  expect(draft.get()).toBe(emptyDraft)
  expect(onMove).not.toHaveBeenCalled()
})

test('recovered edits keep the base that they had, so that changes made since are conflicts', () => {
  const { actions, stateOf } = setUp()
  const recovered = new Map<string, Edit>([
    ['a', { base: 0, value: 10, removed: false }],
    ['b', { base: 2, value: 20, removed: false }],
  ])
  actions.restore({ edits: recovered }, restorable)
  expect(stateOf('a')).toBe('conflict')
  expect(stateOf('b')).toBe('edited')
})

test('an edit made in this page takes precedence over a recovered one', () => {
  const { actions, edited } = setUp()
  actions.update([['a', { kind: 'value', value: 11 }]])
  const { standing } = actions.restore(
    {
      edits: new Map([
        ['a', { base: 1, value: 10, removed: false }],
        ['b', { base: 2, value: 20, removed: false }],
      ]),
    },
    restorable,
  )
  expect(new Map(edited())).toEqual(
    new Map([
      ['a', 11],
      ['b', 20],
    ]),
  )
  expect([...standing.edits.keys()]).toEqual(['a'])
})

test('restoring is one entry of the history, and comes back as it was, known conflicts and renames included', () => {
  const { actions, draft, stateOf } = setUp()
  actions.update([['c', { kind: 'value', value: 30 }]])
  const before = draft.get().edits
  const recovered = new Map<string, Edit>([
    ['a', { base: 0, value: 10, removed: false }],
    ['to', { base: undefined, value: 2, removed: false, linkedTo: 'b' }],
    ['b', { base: 2, value: null, removed: true, linkedTo: 'to' }],
  ])
  actions.restore({ edits: recovered }, restorable)
  const after = draft.get().edits
  expect(after).toEqual(new Map([...before, ...recovered]))
  actions.undo()
  expect(draft.get().edits).toEqual(before)
  actions.redo()
  expect(draft.get().edits).toEqual(after)
  expect(stateOf('a')).toBe('conflict')
})

test('keeping mine ends the conflict and leaves the edit; taking theirs drops the edit', () => {
  const { actions, remoteValues, edited, stateOf } = setUp()
  actions.stageValues(
    new Map([
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ]),
  )
  remoteValues.set('a', 100).set('b', 200).set('c', 300)
  expect(['a', 'b', 'c'].map(stateOf)).toEqual(['conflict', 'conflict', 'conflict'])
  actions.keepMine(new Map([['a', { value: 100 }]]))
  actions.takeTheirs(['b'])
  expect(['a', 'b', 'c'].map(stateOf)).toEqual(['edited', 'clean', 'conflict'])
  expect(edited()).toEqual([
    ['a', 10],
    ['c', 30],
  ])
})

test('values staged over what has changed since the user saw it are in conflict', () => {
  const { actions, stateOf, remoteValues } = setUp()
  const seen = new Map(remoteValues)
  remoteValues.set('a', 'theirs')
  const values = ['a', 'b'].map((key) => [key, 9] as const)
  actions.stageValues(new Map(values), seen)
  expect(['a', 'b'].map(stateOf)).toEqual(['conflict', 'edited'])
})
