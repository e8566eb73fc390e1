import { expect, test } from 'vitest'
import { update, type Draft, emptyDraft, type DesiredState } from '../draft/draft.ts'
import { redo, undo } from '../draft/history.ts'
import { latestMove } from '../draft/latestMove.ts'
import { english } from '../messages/translation.ts'
import { noGuard } from './guard.ts'
import { moveSentence } from './moveSentence.ts'

const { say } = english
const remoteValues = new Map([
  ['a', 'one'],
  ['b', 'two'],
])

function sentence(before: Draft, after: Draft): string | undefined {
  const move = latestMove(before, after)
  return move && moveSentence(say, move, noGuard.mask)
}

function edited(...desired: [string, DesiredState][]): Draft {
  return update(emptyDraft, remoteValues, new Map(desired))
}

test('a change of one option is announced with its new value', () => {
  const draft = edited(['a', { kind: 'value', value: 'uno' }])
  expect(sentence(emptyDraft, draft)).toBe('a: uno')
  const undone = undo(draft, remoteValues)
  expect(sentence(draft, undone)).toBe('Undone: a: one')
  expect(sentence(undone, redo(undone, remoteValues))).toBe('Redone: a: uno')
})

test('a removal and an addition that was undone are announced as such', () => {
  const removed = edited(['a', { kind: 'removed' }])
  expect(sentence(emptyDraft, removed)).toBe('a removed')
  expect(sentence(removed, undo(removed, remoteValues))).toBe('Undone: a: one')
  const added = edited(['c', { kind: 'value', value: '' }])
  expect(sentence(added, undo(added, remoteValues))).toBe('Undone: c no longer exists')
})

test('of a change of several options, only their number is announced', () => {
  const removed = edited(['a', { kind: 'removed' }], ['b', { kind: 'removed' }])
  expect(sentence(emptyDraft, removed)).toBe('2 options removed')
  expect(sentence(removed, undo(removed, remoteValues))).toBe('Undone: 2 options changed')
})

test('a long value is cut off', () => {
  const draft = edited(['a', { kind: 'value', value: 'x'.repeat(500) }])
  expect(sentence(emptyDraft, draft)).toMatch(/^a: x{50,60}…?$/)
})
