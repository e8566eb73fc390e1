import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { type DesiredState, type Draft, type Edit, emptyDraft, update } from './draft.ts'
import { rebase, redo, undo } from './history.ts'
import { isConflict } from './row.ts'
import { applySaveResult } from './saveResult.ts'

type Values = ReadonlyMap<string, OptionValue>

const before: Values = new Map([['a', 'A']])
const theirs: Values = new Map([['a', 'T']])

function edited(draft: Draft, values: Values, value: OptionValue, base?: OptionValue): Draft {
  const desired: DesiredState = {
    kind: 'value',
    value,
    ...(base === undefined ? {} : { base: { value: base } }),
  }
  return update(draft, values, new Map([['a', desired]]))
}

function editOf(draft: Draft): Edit | undefined {
  return draft.edits.get('a')
}

function isInConflict(draft: Draft, values: Values): boolean {
  const edit = editOf(draft)
  return edit !== undefined && isConflict(edit, values.get('a'))
}

test('an edit is based on what the user saw when they began, not on what the portal has by now', () => {
  expect(editOf(edited(emptyDraft, theirs, 'mine', 'A'))).toEqual({
    base: 'A',
    value: 'mine',
    removed: false,
  })
})

test('who ends with the value that they began with has changed nothing', () => {
  expect(edited(emptyDraft, theirs, 'A', 'A')).toBe(emptyDraft)
})

test('a commit with theirs as its base is what ends a conflict', () => {
  const draft = edited(emptyDraft, before, 'mine')
  expect(isInConflict(edited(draft, theirs, 'other'), theirs)).toBe(true)
  expect(isInConflict(edited(draft, theirs, 'other', 'T'), theirs)).toBe(false)
  // The same value, now chosen knowingly, is a change as well.
  expect(isInConflict(edited(draft, theirs, 'mine', 'T'), theirs)).toBe(false)
})

test('a known conflict comes back with undo and redo', () => {
  const draft = edited(emptyDraft, before, 'mine')
  const undone = undo(draft, theirs)
  expect(editOf(undone)).toBeUndefined()
  expect(isInConflict(redo(undone, theirs), theirs)).toBe(true)
  const taken = update(draft, theirs, new Map([['a', { kind: 'clean' }]]))
  expect(isInConflict(undo(taken, theirs), theirs)).toBe(true)
  const resolved = edited(draft, theirs, 'other', 'T')
  expect(isInConflict(undo(resolved, theirs), theirs)).toBe(true)
})

test('a conflict that was resolved by keeping mine stays resolved', () => {
  const kept = rebase(edited(emptyDraft, before, 'mine'), theirs, new Map([['a', { value: 'T' }]]))
  expect(isInConflict(redo(undo(kept, theirs), theirs), theirs)).toBe(false)
})

test('mine is kept against the value that was seen, not against a newer one', () => {
  const kept = rebase(
    edited(emptyDraft, before, 'mine'),
    new Map([['a', 'newer']]),
    new Map([['a', { value: 'T' }]]),
  )
  expect(isInConflict(kept, new Map([['a', 'newer']]))).toBe(true)
})

test('every change saved since can be taken back one by one', () => {
  const draft = edited(edited(emptyDraft, before, 'B'), before, 'C')
  const saved = applySaveResult(draft, draft.edits)
  const now: Values = new Map([['a', 'C']])
  const once = undo(saved, now)
  expect(editOf(once)).toEqual({ base: 'C', value: 'B', removed: false })
  const twice = undo(once, now)
  expect(editOf(twice)).toEqual({ base: 'C', value: 'A', removed: false })
  expect(editOf(redo(redo(twice, now), now))).toBeUndefined()
})

test('an undo of what was saved is a conflict with what others have saved since', () => {
  const draft = edited(emptyDraft, before, 'mine')
  expect(isInConflict(undo(applySaveResult(draft, draft.edits), theirs), theirs)).toBe(true)
})

test('an edit undone during the save is an edit back, even when a refresh has shown the saved value', () => {
  const draft = edited(emptyDraft, before, 'mine')
  const undone = undo(draft, new Map([['a', 'mine']]))
  expect(editOf(applySaveResult(undone, draft.edits))).toEqual({ base: 'mine', value: 'A', removed: false })
})
