import { expect, test } from 'vitest'
import { update, type Draft, emptyDraft, redo, type DesiredState, undo } from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import { english } from '../messages/translation.ts'
import { moveSentence } from './moveSentence.ts'

const { say } = english
const remoteValues = new Map([
  ['a', 'one'],
  ['b', 'two'],
])

function sentence(before: Draft, after: Draft): string | undefined {
  const move = latestMove(before, after)
  return move && moveSentence(say, move)
}

function bring(...targets: [string, DesiredState][]): Draft {
  return update(emptyDraft, remoteValues, new Map(targets))
}

test('one option is told with what it holds now', () => {
  const edited = bring(['a', { kind: 'value', value: 'uno' }])
  expect(sentence(emptyDraft, edited)).toBe('a: uno')
  const undone = undo(edited, remoteValues)
  expect(sentence(edited, undone)).toBe('Undone: a: one')
  expect(sentence(undone, redo(undone, remoteValues))).toBe('Redone: a: uno')
})

test('a removal and an option that is no longer there are told as such', () => {
  const removed = bring(['a', { kind: 'removed' }])
  expect(sentence(emptyDraft, removed)).toBe('a removed')
  expect(sentence(removed, undo(removed, remoteValues))).toBe('Undone: a: one')
  const added = bring(['c', { kind: 'value', value: '' }])
  expect(sentence(added, undo(added, remoteValues))).toBe('Undone: c no longer exists')
})

test('of many options only the number is told', () => {
  const removed = bring(['a', { kind: 'removed' }], ['b', { kind: 'removed' }])
  expect(sentence(emptyDraft, removed)).toBe('2 options removed')
  expect(sentence(removed, undo(removed, remoteValues))).toBe('Undone: 2 options changed')
})

test('a long value is cut off', () => {
  const edited = bring(['a', { kind: 'value', value: 'x'.repeat(500) }])
  expect(sentence(emptyDraft, edited)?.length).toBeLessThan(80)
})
