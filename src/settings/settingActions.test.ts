import { expect, test } from 'vitest'
import { emptyDraft } from '../draft/draft.ts'
import { undo } from '../draft/history.ts'
import { invalidInputs } from './settingInputs.ts'

import { board, startWith } from './stubActions.ts'

test('what is typed is stored in its form, and all keystrokes are one entry of the history', () => {
  const { typeText, actions, draft, valueOf, inputs, remote } = startWith()
  for (const text of ['5', '50']) typeText(['rows'], text)
  expect(valueOf('rows')).toBe('50')
  expect(draft.get().past).toHaveLength(1)
  actions.endTyping(['rows'])
  expect(inputs.get().size).toBe(0)
  expect(undo(draft.get(), remote).edits.size).toBe(0)
  typeText(['rows'], '60')
  expect(draft.get().past).toHaveLength(2)
})

test('what is not valid is kept as typed, counted, and not written: not even its beginning', () => {
  const { typeText, actions, draft, inputs } = startWith()
  for (const text of ['5', '50', '500']) typeText(['rows'], text)
  expect(draft.get().edits.size).toBe(0)
  expect(draft.get().past).toEqual([])
  actions.endTyping(['rows'])
  expect(invalidInputs(inputs.get()).map(({ input }) => input)).toEqual([{ kind: 'text', text: '500' }])
  typeText(['rows'], '50')
  expect(invalidInputs(inputs.get())).toEqual([])
})

test('who types what was there has changed nothing', () => {
  const { typeText, draft } = startWith({ board })
  typeText(['board', 'rows'], '2')
  typeText(['board', 'rows'], '20')
  expect(draft.get()).toEqual({ ...emptyDraft })
})

test('an entry that was typed away does not draw the one before it into the next', () => {
  const { typeText, actions, draft, valueOf, remote } = startWith()
  typeText(['rows'], '50')
  actions.endTyping(['rows'])
  for (const text of ['60', '600', '70']) typeText(['rows'], text)
  expect(draft.get().past).toHaveLength(2)
  draft.set(undo(draft.get(), remote))
  expect(valueOf('rows')).toBe('50')
})

test('what is not valid gives way where an undo, or anything else, puts another value in its place', () => {
  const { typeText, actions, draft, inputs, remote } = startWith()
  typeText(['board', 'rows'], '50')
  actions.endTyping(['board', 'rows'])
  typeText(['board', 'rows'], 'many')
  typeText(['rows'], 'more')
  const [change] = draft.get().past
  if (change === undefined) throw new Error('There is no history')
  draft.set(undo(draft.get(), remote))
  actions.dropOvertaken(change)
  expect([...inputs.get().values()].map(({ path }) => path)).toEqual([['rows']])
})

test('what was saved while the field was open stays, whatever is typed next', () => {
  const { typeText, actions, draft, remote } = startWith()
  typeText(['rows'], '50')
  actions.rejectInputs()
  remote.set('rows', '50')
  draft.set(emptyDraft)
  typeText(['rows'], '500')
  expect(draft.get().edits.size).toBe(0)
})

test('what is typed away has changed nothing, even if the portal has something else by now', () => {
  const { typeText, draft, remote } = startWith()
  typeText(['rows'], '50')
  remote.set('rows', '30')
  typeText(['rows'], '500')
  expect(draft.get().edits.size).toBe(0)
})

test('a member that is not valid leaves the edits of others in the draft', () => {
  const { typeText, valueOf, actions } = startWith()
  typeText(['board', 'note'], 'a')
  actions.endTyping(['board', 'note'])
  typeText(['board', 'rows'], '1')
  expect(valueOf('board')).toBe('{ "rows": 20, "v": 1.0, "note": "a" }')
})

test('members are reset by removal, or by what “not set” stores; options by null', () => {
  const { actions, valueOf, draft } = startWith({ rows: '7', board: '{"rows":7,"note":"x"}', on: 'Y' })
  actions.reset([['rows'], ['board', 'rows'], ['board', 'note']])
  expect(valueOf('rows')).toBeNull()
  expect(valueOf('board')).toBe('{"note":""}')
  expect(draft.get().past).toHaveLength(1)
})

test('a choice is written at once; an option that never was is not made to say that it is not set', () => {
  const { actions, valueOf, draft } = startWith({})
  actions.choose(['on'], true)
  expect(valueOf('on')).toBe('Y')
  actions.choose(['on'], null)
  expect(draft.get().edits.size).toBe(0)
})
