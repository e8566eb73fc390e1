import { expect, test } from 'vitest'
import { update, type Draft, emptyDraft, redo, type DesiredState, undo } from './draft.ts'
import { latestMove } from './latestMove.ts'

const remoteValues = new Map([['a', 'one']])

function edited(draft: Draft, value: string): Draft {
  return update(draft, remoteValues, new Map<string, DesiredState>([['a', { kind: 'value', value }]]))
}

test('a step, its way back and its repetition are told apart', () => {
  const done = edited(emptyDraft, 'uno')
  const undone = undo(done, remoteValues)
  const redone = redo(undone, remoteValues)
  const [step] = done.past
  expect(latestMove(emptyDraft, done)).toEqual({ kind: 'done', step })
  expect(latestMove(done, undone)).toEqual({ kind: 'undone', step })
  expect(latestMove(undone, redone)).toEqual({ kind: 'redone', step })
})

test('a new step after an undone one is not taken for its repetition', () => {
  const undone = undo(edited(emptyDraft, 'uno'), remoteValues)
  const other = edited(undone, 'eins')
  expect(latestMove(undone, other)).toEqual({ kind: 'done', step: other.past[0] })
})

test('the last of several moves counts', () => {
  const first = edited(emptyDraft, 'uno')
  const second = edited(first, 'eins')
  expect(latestMove(emptyDraft, second)?.step).toBe(second.past[1])
  expect(latestMove(second, undo(undo(second, remoteValues), remoteValues))).toEqual({
    kind: 'undone',
    step: first.past[0],
  })
})

test('where the history did not move there is nothing to tell', () => {
  const done = edited(emptyDraft, 'uno')
  expect(latestMove(done, done)).toBeUndefined()
  expect(latestMove(done, { ...done, edits: new Map() })).toBeUndefined()
})
