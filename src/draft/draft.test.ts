import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import {
  update,
  type Draft,
  emptyDraft,
  rebase,
  redo,
  applySaveResult,
  type DesiredState,
  undo,
} from './draft.ts'

const remoteValues = new Map<string, OptionValue>([
  ['color', 'red'],
  ['size', 5],
  ['gone', null],
])

function to(draft: Draft, key: string, target: DesiredState, values = remoteValues): Draft {
  return update(draft, values, new Map([[key, target]]))
}

function value(next: OptionValue): DesiredState {
  return { kind: 'value', value: next }
}

test('an edit remembers what it was based on', () => {
  const draft = to(emptyDraft, 'color', value('blue'))
  expect(draft.edits.get('color')).toEqual({ base: 'red', value: 'blue', removed: false })
  expect(to(draft, 'color', value('green')).edits.get('color')?.base).toBe('red')
})

test('an edit to what the portal holds is none, and no step of the history', () => {
  expect(to(emptyDraft, 'size', value(5))).toBe(emptyDraft)
  expect(to(to(emptyDraft, 'size', value(6)), 'size', value(5)).edits.size).toBe(0)
})

test('the type is part of the value', () => {
  expect(to(emptyDraft, 'size', value('5')).edits.get('size')?.value).toBe('5')
})

test('removing stores null; removing null, or what was never there, is nothing', () => {
  expect(to(emptyDraft, 'color', { kind: 'removed' }).edits.get('color')).toEqual({
    base: 'red',
    value: null,
    removed: true,
  })
  expect(to(emptyDraft, 'gone', { kind: 'removed' })).toBe(emptyDraft)
  expect(to(emptyDraft, 'new', { kind: 'removed' })).toBe(emptyDraft)
})

test('undo and redo walk back and forth over edits, additions and removals', () => {
  const steps = [emptyDraft]
  for (const [key, target] of [
    ['color', value('blue')],
    ['new', value('')],
    ['new', value('text')],
    ['size', { kind: 'removed' }],
    ['color', { kind: 'clean' }],
  ] as const) {
    steps.push(to(steps.at(-1) ?? emptyDraft, key, target))
  }
  let draft = steps.at(-1) ?? emptyDraft
  for (const earlier of steps.slice(0, -1).toReversed()) {
    draft = undo(draft, remoteValues)
    expect(draft.edits).toEqual(earlier.edits)
  }
  expect(undo(draft, remoteValues)).toBe(draft)
  for (const later of steps.slice(1)) {
    draft = redo(draft, remoteValues)
    expect(draft.edits).toEqual(later.edits)
  }
  expect(redo(draft, remoteValues)).toBe(draft)
})

test('a new edit forgets what was undone', () => {
  const undone = undo(to(emptyDraft, 'color', value('blue')), remoteValues)
  expect(to(undone, 'size', value(6)).future).toEqual([])
})

test('undoing a saved edit makes a new unsaved one', () => {
  const edited = to(emptyDraft, 'color', value('blue'))
  const saved = applySaveResult(edited, edited.edits, remoteValues)
  expect(saved.edits.size).toBe(0)
  const now = new Map(remoteValues).set('color', 'blue')
  expect(undo(saved, now).edits.get('color')).toEqual({ base: 'blue', value: 'red', removed: false })
})

test('undoing a saved addition removes it, since the portal cannot delete', () => {
  const added = to(emptyDraft, 'new', value('text'))
  const now = new Map(remoteValues).set('new', 'text')
  expect(undo(applySaveResult(added, added.edits, remoteValues), now).edits.get('new')).toEqual({
    base: 'text',
    value: null,
    removed: true,
  })
})

test('undoing an unsaved edit does not write the old value over a change made elsewhere', () => {
  const edited = to(emptyDraft, 'color', value('blue'))
  const now = new Map(remoteValues).set('color', 'green')
  expect(undo(edited, now).edits.size).toBe(0)
})

test('what was edited again during the save stays, based on what was saved', () => {
  const sent = to(emptyDraft, 'color', value('blue'))
  const edited = to(sent, 'color', value('green'))
  expect(applySaveResult(edited, sent.edits, remoteValues).edits.get('color')).toEqual({
    base: 'blue',
    value: 'green',
    removed: false,
  })
})

test('keeping mine over theirs takes theirs as the new ground', () => {
  const edited = to(emptyDraft, 'color', value('blue'))
  expect(
    rebase(edited, new Map(remoteValues).set('color', 'green'), ['color']).edits.get('color')?.base,
  ).toBe('green')
  expect(rebase(edited, new Map(remoteValues).set('color', 'blue'), ['color']).edits.size).toBe(0)
})
