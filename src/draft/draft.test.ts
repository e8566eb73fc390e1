import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { type DesiredState, type Draft, emptyDraft, update } from './draft.ts'
import { rebase, redo, undo } from './history.ts'
import { applySaveResult } from './saveResult.ts'

const remoteValues = new Map<string, OptionValue>([
  ['color', 'red'],
  ['size', 5],
  ['gone', null],
])

function withEdit(draft: Draft, key: string, desired: DesiredState): Draft {
  return update(draft, remoteValues, new Map([[key, desired]]))
}

function value(next: OptionValue): DesiredState {
  return { kind: 'value', value: next }
}

test('an edit keeps the base it began with', () => {
  const draft = withEdit(emptyDraft, 'color', value('blue'))
  expect(draft.edits.get('color')).toEqual({ base: 'red', value: 'blue', removed: false })
  expect(withEdit(draft, 'color', value('green')).edits.get('color')?.base).toBe('red')
})

test('an edit to the portal’s own value is no edit and no entry of the history', () => {
  expect(withEdit(emptyDraft, 'size', value(5))).toBe(emptyDraft)
  expect(withEdit(withEdit(emptyDraft, 'size', value(6)), 'size', value(5)).edits.size).toBe(0)
})

test('the type is part of the value', () => {
  expect(withEdit(emptyDraft, 'size', value('5')).edits.get('size')?.value).toBe('5')
})

test('removing stores null; removing null or an option that does not exist changes nothing', () => {
  expect(withEdit(emptyDraft, 'color', { kind: 'removed' }).edits.get('color')).toEqual({
    base: 'red',
    value: null,
    removed: true,
  })
  expect(withEdit(emptyDraft, 'gone', { kind: 'removed' })).toBe(emptyDraft)
  expect(withEdit(emptyDraft, 'new', { kind: 'removed' })).toBe(emptyDraft)
})

test('undo and redo go back and forth over edits, additions and removals', () => {
  const drafts = [emptyDraft]
  for (const [key, desired] of [
    ['color', value('blue')],
    ['new', value('')],
    ['new', value('text')],
    ['size', { kind: 'removed' }],
    ['color', { kind: 'clean' }],
  ] as const) {
    drafts.push(withEdit(drafts.at(-1) ?? emptyDraft, key, desired))
  }
  let draft = drafts.at(-1) ?? emptyDraft
  for (const earlier of drafts.slice(0, -1).toReversed()) {
    draft = undo(draft, remoteValues)
    expect(draft.edits).toEqual(earlier.edits)
  }
  expect(undo(draft, remoteValues)).toBe(draft)
  for (const later of drafts.slice(1)) {
    draft = redo(draft, remoteValues)
    expect(draft.edits).toEqual(later.edits)
  }
  expect(redo(draft, remoteValues)).toBe(draft)
})

test('a new edit discards what could be redone', () => {
  const undone = undo(withEdit(emptyDraft, 'color', value('blue')), remoteValues)
  expect(withEdit(undone, 'size', value(6)).future).toEqual([])
})

test('undoing a saved edit makes a new unsaved edit', () => {
  const edited = withEdit(emptyDraft, 'color', value('blue'))
  const saved = applySaveResult(edited, edited.edits)
  expect(saved.edits.size).toBe(0)
  const now = new Map(remoteValues).set('color', 'blue')
  expect(undo(saved, now).edits.get('color')).toEqual({ base: 'blue', value: 'red', removed: false })
})

test('undoing a saved addition removes it, since the portal cannot delete', () => {
  const added = withEdit(emptyDraft, 'new', value('text'))
  const now = new Map(remoteValues).set('new', 'text')
  expect(undo(applySaveResult(added, added.edits), now).edits.get('new')).toEqual({
    base: 'text',
    value: null,
    removed: true,
  })
})

test('undoing an unsaved edit does not bring the old value back over a change made elsewhere', () => {
  const edited = withEdit(emptyDraft, 'color', value('blue'))
  const now = new Map(remoteValues).set('color', 'green')
  expect(undo(edited, now).edits.size).toBe(0)
})

test('an edit changed again during the save stays, based on what was saved', () => {
  const sent = withEdit(emptyDraft, 'color', value('blue'))
  const edited = withEdit(sent, 'color', value('green'))
  expect(applySaveResult(edited, sent.edits).edits.get('color')).toEqual({
    base: 'blue',
    value: 'green',
    removed: false,
  })
})

test('keeping mine makes theirs the new base', () => {
  const edited = withEdit(emptyDraft, 'color', value('blue'))
  const seen = (theirs: OptionValue) =>
    rebase(edited, new Map(remoteValues).set('color', theirs), new Map([['color', { value: theirs }]]))
  expect(seen('green').edits.get('color')?.base).toBe('green')
  expect(seen('blue').edits.size).toBe(0)
})
