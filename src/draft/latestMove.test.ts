import { expect, test } from 'vitest'
import { type DesiredState, type Draft, emptyDraft, update } from './draft.ts'
import { redo, undo } from './history.ts'
import { latestMove } from './latestMove.ts'

const remoteValues = new Map([['a', 'one']])

function edited(draft: Draft, value: string): Draft {
  return update(draft, remoteValues, new Map<string, DesiredState>([['a', { kind: 'value', value }]]))
}

test('a change made, undone and redone are told apart', () => {
  const done = edited(emptyDraft, 'uno')
  const undone = undo(done, remoteValues)
  const redone = redo(undone, remoteValues)
  const [change] = done.past
  expect(latestMove(emptyDraft, done)).toEqual({ kind: 'done', change })
  expect(latestMove(done, undone)).toEqual({ kind: 'undone', change })
  expect(latestMove(undone, redone)).toEqual({ kind: 'redone', change })
})

test('a new change after an undo is not mistaken for a redo', () => {
  const undone = undo(edited(emptyDraft, 'uno'), remoteValues)
  const other = edited(undone, 'eins')
  expect(latestMove(undone, other)).toEqual({ kind: 'done', change: other.past[0] })
})

test('of several moves, the latest counts', () => {
  const first = edited(emptyDraft, 'uno')
  const second = edited(first, 'eins')
  expect(latestMove(emptyDraft, second)?.change).toBe(second.past[1])
  expect(latestMove(second, undo(undo(second, remoteValues), remoteValues))).toEqual({
    kind: 'undone',
    change: first.past[0],
  })
})

test('there is no move when the history stayed the same', () => {
  const done = edited(emptyDraft, 'uno')
  expect(latestMove(done, done)).toBeUndefined()
  expect(latestMove(done, { ...done, edits: new Map() })).toBeUndefined()
})
