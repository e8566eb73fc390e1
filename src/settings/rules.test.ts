import { expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { undo } from '../draft/history.ts'
import { applySaveResult } from '../draft/saveResult.ts'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { schemaRules } from './schemaRules.ts'

const read = readSchemaValue({
  properties: {
    on: { type: 'boolean', default: true },
    mail: { type: 'string', 'x-visibleIf': { on: [true] } },
    board: {
      type: 'object',
      'x-stored': 'json',
      properties: {
        rows: { type: 'integer' },
        theme: { type: 'string', 'x-visibleIf': { on: [true] } },
        columns: { type: 'integer' },
      },
    },
  },
})
if (!read.ok) throw new Error(JSON.stringify(read))
const rules = schemaRules(read.schema, new Map(), 1)

type Options = ReadonlyMap<string, OptionValue>

function edited(values: Options, ...steps: readonly (readonly [string, OptionValue])[]): Draft {
  return steps.reduce<Draft>(
    (draft, [key, value]) => update(draft, values, new Map([[key, { kind: 'value', value }]])),
    emptyDraft,
  )
}

const before: Options = new Map([['board', '{"rows":1,"columns":1}']])
const after: Options = new Map([['board', '{"rows":1,"columns":9}']])

test('an edit takes over what was changed elsewhere in other members', () => {
  const draft = edited(before, ['board', '{"rows":2,"columns":1}'], ['board', '{"rows":3,"columns":1}'])
  const merged = rules.mergeElsewhere(draft, after)
  expect(merged.edits.get('board')).toMatchObject({
    base: after.get('board'),
    value: '{"rows":3,"columns":9}',
  })
  const undone = undo(merged, after)
  expect(undone.edits.get('board')?.value).toBe('{"rows":2,"columns":9}')
  expect(undo(undone, after).edits.size).toBe(0)
})

test('an undo after the save of a merged edit takes back nothing of others', () => {
  const merged = rules.mergeElsewhere(edited(before, ['board', '{"rows":2,"columns":1}']), after)
  const saved: Options = new Map([['board', '{"rows":2,"columns":9}']])
  const draft = applySaveResult(merged, merged.edits)
  expect(draft.edits.size).toBe(0)
  expect(undo(draft, saved).edits.get('board')?.value).toBe('{"rows":1,"columns":9}')
})

test('the same member stays a conflict, and is settled with the others merged', () => {
  const draft = edited(before, ['board', '{"rows":2,"columns":5}'])
  const theirs = '{"rows":1,"columns":9,"x":1}'
  expect(rules.mergeElsewhere(draft, new Map([['board', theirs]]))).toBe(draft)
  const edit = draft.edits.get('board')
  if (edit === undefined) throw new Error('no edit')
  expect(rules.resolve('board', edit, theirs, 'mine')).toBe('{"rows":2,"columns":5,"x":1}')
  expect(rules.resolve('board', edit, theirs, 'theirs')).toBe('{"rows":2,"columns":9,"x":1}')
})

test('what is hidden is not saved: an option, or a member of one', () => {
  const values: Options = new Map<string, OptionValue>([
    ['mail', 'a'],
    ['board', '{"rows":1,"theme":"x"}'],
  ])
  const draft = edited(values, ['mail', 'b'], ['board', '{"rows":2,"theme":"y"}'], ['on', false])
  const savable = rules.savable(draft.edits, values)
  expect([...savable].map(([key, { value }]) => [key, value])).toEqual([
    ['board', '{"rows":2,"theme":"x"}'],
    ['on', false],
  ])
  const shown = edited(values, ['mail', 'b'])
  expect(rules.savable(shown.edits, values)).toEqual(shown.edits)
})
