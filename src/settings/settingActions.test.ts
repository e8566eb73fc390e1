import { expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { redo, undo } from '../draft/history.ts'
import { latestMove } from '../draft/latestMove.ts'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { SettingPath } from '../schema/schema.ts'
import { createStore } from '../state/store.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createSettingActions } from './settingActions.ts'
import { settingId } from './settingId.ts'
import { type Inputs, invalidInputs, noInputs } from './settingInputs.ts'

const reader = createLocaleReader('en')

const board = '{ "rows": 20, "v": 1.0 }'

function startWith(options: Readonly<Record<string, OptionValue>> = { rows: '20', board }) {
  const read = readSchemaValue({
    properties: {
      rows: { type: 'integer', 'x-stored': 'text', minimum: 5, maximum: 200, default: 20 },
      board: {
        type: 'object',
        'x-stored': 'json',
        properties: { rows: { type: 'integer', minimum: 5 }, note: { type: 'string', 'x-unset': '' } },
      },
      on: { type: 'boolean', 'x-stored': 'yn' },
      fixed: { type: 'object', readOnly: true, properties: { rows: { type: 'integer' } } },
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const remote = new Map(Object.entries(options))
  const draft = createStore<Draft>(emptyDraft)
  const inputs = createStore<Inputs>(noInputs)
  const actions = createSettingActions({
    schema: read.schema,
    draft,
    remoteValues: () => remote,
    update: (desired) => draft.set(update(draft.get(), remote, new Map(desired))),
    inputs,
    rejected: createStore<Inputs>(noInputs),
    focus: createStore<SettingPath | undefined>(undefined),
    search: createStore(''),
    isHidden: () => false,
  })
  let known = draft.get()
  draft.subscribe(() => {
    const move = latestMove(known, draft.get())
    known = draft.get()
    if (move === undefined) return
    actions.dropOvertaken(move.change)
    actions.bringBack(move)
  })
  return {
    actions,
    draft,
    inputs,
    remote,
    valueOf: (key: string) => draft.get().edits.get(key)?.value,
    typeText: (path: readonly string[], text: string) => actions.type(path, { kind: 'text', text }, reader),
  }
}

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
    [settingId(['rows']), ['text', 'x', 'plain', '\n']],
    [settingId(['fixed', 'rows']), ['text', 'x', 'plain', '\n']],
    [settingId(['fixed']), ['text', 'x', 'plain', '\n']],
  ])
  const left = actions.restoreInputs(stored, reader)
  expect([...left.keys()]).toEqual([settingId(['fixed', 'rows']), settingId(['fixed'])])
  expect([...inputs.get().keys()]).toEqual([settingId(['rows'])])
})
