import { expect, test } from 'vitest'
import { change, type Draft, emptyDraft, redo, type Target, undo } from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import { english } from '../messages/translation.ts'
import { moveSentence } from './moveSentence.ts'

const { say } = english
const held = new Map([
  ['a', 'one'],
  ['b', 'two'],
])

function told(before: Draft, after: Draft): string | undefined {
  const move = latestMove(before, after)
  return move && moveSentence(say, move)
}

function bring(...targets: [string, Target][]): Draft {
  return change(emptyDraft, held, new Map(targets))
}

test('one option is told with what it holds now', () => {
  const edited = bring(['a', { kind: 'value', value: 'uno' }])
  expect(told(emptyDraft, edited)).toBe('a: uno')
  const undone = undo(edited, held)
  expect(told(edited, undone)).toBe('Undone: a: one')
  expect(told(undone, redo(undone, held))).toBe('Redone: a: uno')
})

test('a removal and an option that is no longer there are told as such', () => {
  const removed = bring(['a', { kind: 'removed' }])
  expect(told(emptyDraft, removed)).toBe('a removed')
  expect(told(removed, undo(removed, held))).toBe('Undone: a: one')
  const added = bring(['c', { kind: 'value', value: '' }])
  expect(told(added, undo(added, held))).toBe('Undone: c is no longer there')
})

test('of many options only the number is told', () => {
  const removed = bring(['a', { kind: 'removed' }], ['b', { kind: 'removed' }])
  expect(told(emptyDraft, removed)).toBe('2 options removed')
  expect(told(removed, undo(removed, held))).toBe('Undone: 2 options changed')
})

test('a long value is cut off', () => {
  const edited = bring(['a', { kind: 'value', value: 'x'.repeat(500) }])
  expect(told(emptyDraft, edited)?.length).toBeLessThan(80)
})
