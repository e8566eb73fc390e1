import { expect, test } from 'vitest'
import { emptyDraft, update } from '../draft/draft.ts'
import { renameOption } from '../draft/rename.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { planSave } from './planSave.ts'

const before = new Map<string, OptionValue>([
  ['a', 'value'],
  ['other', 1],
])
const { edits } = update(
  emptyDraft,
  before,
  new Map([...renameOption(before, emptyDraft, 'a', 'b'), ['other', { kind: 'value', value: 2 }]]),
)

test.each<[string, Record<string, OptionValue>]>([
  ['the new key was added elsewhere', { a: 'value', b: 'theirs', other: 1 }],
  ['the old key was changed elsewhere', { a: 'theirs', other: 1 }],
])('a rename is written as a whole or not at all: %s', (_name, now) => {
  const plan = planSave(edits, new Map(Object.entries(now)))
  expect([...plan.write.keys()]).toEqual(['other'])
  expect(plan.conflicts.toSorted()).toEqual(['a', 'b'])
})

test('a rename without a conflict is written', () => {
  expect([...planSave(edits, before).write.keys()].toSorted()).toEqual(['a', 'b', 'other'])
})

test('a rename of which one half is stored already is completed', () => {
  const plan = planSave(edits, new Map(before).set('b', 'value'))
  expect([...plan.write.keys()].toSorted()).toEqual(['a', 'other'])
  expect([...plan.alreadyStored.keys()]).toEqual(['b'])
})
