import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { type Draft, emptyDraft, linkedKey, update } from './draft.ts'
import { redo, undo } from './history.ts'
import { renameOption, withLinked } from './rename.ts'
import { isInConflict, rowOf } from './row.ts'
import { applySaveResult } from './saveResult.ts'

const values = new Map<string, OptionValue>([
  ['a', 'value'],
  ['other', 1],
])

function rename(draft: Draft, from: string, to: string): Draft {
  return update(draft, values, new Map(renameOption(values, draft, from, to)))
}

function linksOf(draft: Draft): string[] {
  return [...draft.edits.keys()].map((key) => linkedKey(draft.edits, key) ?? '')
}

const once = rename(emptyDraft, 'a', 'b')

test('a rename is two linked edits and one entry of the history', () => {
  expect([...once.edits]).toEqual([
    ['b', { base: undefined, value: 'value', removed: false, linkedTo: 'a' }],
    ['a', { base: 'value', value: null, removed: true, linkedTo: 'b' }],
  ])
  expect(once.past).toHaveLength(1)
  expect(linksOf(redo(undo(once, values), values))).toEqual(['a', 'b'])
})

test('an option renamed twice is linked to its first key', () => {
  const twice = rename(once, 'b', 'c')
  expect([...twice.edits.keys()].toSorted()).toEqual(['a', 'c'])
  expect(linkedKey(twice.edits, 'c')).toBe('a')
  expect(linksOf(undo(twice, values)).toSorted()).toEqual(['a', 'b'])
})

test('an option renamed back is as it was', () => {
  expect(rename(once, 'b', 'a').edits.size).toBe(0)
})

test('an edit of the new key keeps the link', () => {
  const edited = update(once, values, new Map([['b', { kind: 'value', value: 'x' }]]))
  expect(linkedKey(edited.edits, 'b')).toBe('a')
})

test('an option that only the draft has leaves nothing behind', () => {
  const added = update(emptyDraft, values, new Map([['new', { kind: 'value', value: '' }]]))
  expect([...rename(added, 'new', 'newer').edits.keys()]).toEqual(['newer'])
})

test('a conflict of one half is shown on both', () => {
  const elsewhere = new Map(values).set('b', 'added elsewhere')
  expect(['a', 'b'].map((key) => rowOf(elsewhere, once, key).state)).toEqual(['conflict', 'conflict'])
  expect(isInConflict(values, once, 'a')).toBe(false)
})

test('a rename is reverted as a whole', () => {
  expect(withLinked(once, ['b', 'other'])).toEqual(new Set(['b', 'a', 'other']))
})

test('a rename undone during its save is a rename back', () => {
  const back = applySaveResult(undo(once, values), once.edits)
  expect(back.edits.get('a')).toMatchObject({ base: null, value: 'value', removed: false })
  expect(back.edits.get('b')).toMatchObject({ base: 'value', value: null, removed: true })
  expect(linksOf(back)).toEqual(['a', 'b'])
})
