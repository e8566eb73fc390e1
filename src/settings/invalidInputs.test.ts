import { expect, test } from 'vitest'
import { update } from '../draft/draft.ts'
import { redo, undo } from '../draft/history.ts'
import { settingId } from './settingId.ts'
import { invalidInputs } from './settingInputs.ts'
import { storedInputs } from './storedInput.ts'
import { reader, startWith } from './stubActions.ts'

test('what is typed and not valid never takes back what was changed elsewhere meanwhile', () => {
  const { typeText, draft, remote } = startWith()
  typeText(['rows'], 'x')
  typeText(['board', 'rows'], '1')
  typeText(['rows'], 'x')
  remote.set('rows', '30')
  remote.set('board', '{"rows":40}')
  typeText(['rows'], 'xy')
  expect(draft.get().edits.size).toBe(0)
  typeText(['board', 'rows'], '2')
  typeText(['board', 'rows'], '3')
  expect(draft.get().edits.size).toBe(0)
})

test('what is mended is based on what was seen when it was begun, not on what was changed elsewhere since', () => {
  const { typeText, actions, draft, remote } = startWith()
  typeText(['rows'], 'x')
  actions.endTyping(['rows'])
  typeText(['board', 'rows'], '1')
  actions.endTyping(['board', 'rows'])
  remote.set('rows', '30')
  remote.set('board', '{ "rows": 40, "note": "theirs" }')
  typeText(['board', 'note'], 'mine')
  typeText(['rows'], '50')
  typeText(['board', 'rows'], '50')
  expect(draft.get().edits.get('rows')).toMatchObject({ base: '20', value: '50' })
  expect(draft.get().edits.get('board')).toMatchObject({
    base: '{ "rows": 20, "note": "theirs" }',
    value: '{ "rows": 50, "note": "mine" }',
  })
})

test('who mends it to what they saw has changed nothing, and what was saved meanwhile was seen', () => {
  const { typeText, actions, draft, remote } = startWith()
  typeText(['rows'], 'x')
  remote.set('rows', '30')
  typeText(['rows'], '20')
  expect(draft.get().edits.size).toBe(0)
  typeText(['rows'], 'x')
  actions.endTyping(['rows'])
  typeText(['board', 'rows'], '1')
  remote.set('rows', '70')
  remote.set('board', '{"rows":70}')
  actions.noteSaved(
    new Map([
      ['rows', { value: '70' }],
      ['board', { value: '{"rows":70}' }],
    ]),
  )
  typeText(['board', 'rows'], '71')
  typeText(['rows'], '71')
  expect(draft.get().edits.get('rows')).toMatchObject({ base: '70', value: '71' })
  expect(draft.get().edits.get('board')).toMatchObject({ base: '{"rows":70}', value: '{"rows":71}' })
})

test('an undo of a discard or a reset brings back what was typed and was not valid', () => {
  const { typeText, actions, draft, inputs, remote } = startWith()
  const typed = () => invalidInputs(inputs.get()).map(({ input }) => input)
  const discard = () =>
    draft.set(
      update(
        draft.get(),
        remote,
        new Map([...draft.get().edits.keys()].map((key) => [key, { kind: 'clean' }])),
      ),
    )
  typeText(['rows'], 'x')
  actions.endTyping(['rows'])
  typeText(['board', 'rows'], '50')
  actions.endTyping(['board', 'rows'])
  for (const drop of [() => actions.discard(discard), () => actions.reset([['rows']])]) {
    const before = { edits: draft.get().edits, typed: typed() }
    drop()
    expect(typed()).toEqual([])
    draft.set(undo(draft.get(), remote))
    expect({ edits: draft.get().edits, typed: typed() }).toEqual(before)
    draft.set(redo(draft.get(), remote))
    expect(typed()).toEqual([])
    draft.set(undo(draft.get(), remote))
  }
})

test('what was typed comes back also where nothing else was discarded', () => {
  const { typeText, actions, draft, inputs, remote } = startWith()
  typeText(['rows'], 'x')
  actions.endTyping(['rows'])
  actions.discard(() => undefined)
  expect(inputs.get().size).toBe(0)
  draft.set(undo(draft.get(), remote))
  expect(draft.get().edits.size).toBe(0)
  expect(invalidInputs(inputs.get()).map(({ input }) => input)).toEqual([{ kind: 'text', text: 'x' }])
})

test('what was typed for a setting that is read-only by now is not brought back, and not dropped either', () => {
  const { actions, inputs } = startWith()
  const stored = new Map([
    [settingId(['rows']), [['text', 'x', 'plain', '\n']]],
    [settingId(['fixed', 'rows']), [['text', 'x', 'plain', '\n']]],
    [settingId(['fixed']), [['text', 'x', 'plain', '\n']]],
  ])
  const left = actions.restoreInputs(stored, reader)
  expect([...left.keys()]).toEqual([settingId(['fixed', 'rows']), settingId(['fixed'])])
  expect([...inputs.get().keys()]).toEqual([settingId(['rows'])])
})

test('what was typed before a reload is still based on what was seen then', () => {
  const before = startWith()
  before.typeText(['rows'], 'x')
  before.typeText(['board', 'rows'], '1')
  const stored = storedInputs(before.inputs.get())
  const { typeText, actions, draft } = startWith({ rows: '30', board: '{"rows":40,"note":"theirs"}' })
  expect(actions.restoreInputs(stored, reader).size).toBe(0)
  typeText(['rows'], '50')
  typeText(['board', 'rows'], '50')
  expect(draft.get().edits.get('rows')).toMatchObject({ base: '20', value: '50' })
  expect(draft.get().edits.get('board')).toMatchObject({
    base: '{"rows":20,"note":"theirs"}',
    value: '{"rows":50,"note":"theirs"}',
  })
})
