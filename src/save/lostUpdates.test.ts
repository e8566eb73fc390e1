import { expect, test } from 'vitest'
import { update, emptyDraft, applySaveResult } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { lostUpdates } from './lostUpdates.ts'
import { planSave } from './planSave.ts'

function lost(base: OptionValue | undefined, value: OptionValue, now: OptionValue | undefined): boolean {
  const remoteValues = new Map(now === undefined ? [] : [['k', now]])
  const found = lostUpdates(new Map([['k', { base, value }]]), remoteValues)
  if (found.size > 0) expect(found).toEqual(new Map([['k', value]]))
  return found.size > 0
}

test.each<[string, OptionValue | undefined, OptionValue, OptionValue | undefined]>([
  ['the old value is back', 1, 2, 1],
  ['the old object is back', { a: 1, b: [2] }, 'x', { a: 1, b: [2] }],
  ['the old null is back', null, 'x', null],
  ['what was added is gone', undefined, 2, undefined],
  ['what was removed is back', 'x', null, 'x'],
])('lost: %s', (_name, base, value, now) => {
  expect(lost(base, value, now)).toBe(true)
})

test.each<[string, OptionValue | undefined, OptionValue, OptionValue | undefined]>([
  ['what was saved is there', 1, 2, 2],
  ['its stored form is there', 1, {}, []],
  ['its stored form is what was there before', [], {}, []],
  ['a large number came back as an integer', 1, 2 ** 53, 2n ** 53n],
  ['someone has written another value since', 1, 2, 3],
  ['someone has written another value to what was added', undefined, 2, 3],
  ['the type differs from before', '1', 2, 1],
  ['the option has vanished altogether', 1, 2, undefined],
])('not lost: %s', (_name, base, value, now) => {
  expect(lost(base, value, now)).toBe(false)
})

test('looks at each option by itself', () => {
  const saved = new Map([
    ['a', { base: 1, value: 2 }],
    ['b', { base: 1, value: 2 }],
  ])
  const remoteValues = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ])
  expect(lostUpdates(saved, remoteValues)).toEqual(new Map([['b', 2]]))
})

/** An option saved as a value, and edited once more before the save had ended. */
function editedMeanwhile(value: OptionValue) {
  const before = new Map<string, OptionValue>([['k', 'old']])
  const sent = update(emptyDraft, before, new Map([['k', { kind: 'value', value }]]))
  const edited = update(sent, before, new Map([['k', { kind: 'value', value: 'new' }]]))
  return {
    edits: applySaveResult(edited, sent.edits, new Map()).edits,
    remoteValues: new Map([['k', storedForm(value)]]),
  }
}

// What the portal stores of these is not what was sent.
test.each<[OptionValue]>([[{}], [{ 0: 'a' }], [[{}]], [2 ** 53]])(
  'one’s own save of %j is no change made elsewhere',
  (value) => {
    const { edits, remoteValues } = editedMeanwhile(value)
    expect(planSave(edits, remoteValues).conflicts).toEqual([])
  },
)

test.each<[OptionValue]>([[{}], [{ 0: 'a' }], [[{}]], [2 ** 53]])(
  'saving %j again after a lost reply meets no conflict with oneself',
  (value) => {
    const edits = new Map([['k', { base: 'old', value, removed: false }]])
    const plan = planSave(edits, new Map([['k', storedForm(value)]]))
    expect([plan.conflicts, [...plan.alreadyStored.keys()]]).toEqual([[], ['k']])
  },
)

test.each<[OptionValue]>([[{}], [2 ** 53]])(
  'a row that holds the stored form of %j is no conflict',
  (value) => {
    expect(isConflict({ base: 'old', value, removed: false }, storedForm(value))).toBe(false)
  },
)

test('a value typed back while another is being saved is still an edit afterwards', () => {
  const before = new Map<string, OptionValue>([['k', 'old']])
  const sent = update(emptyDraft, before, new Map([['k', { kind: 'value', value: 'sent' }]]))
  const back = update(sent, before, new Map([['k', { kind: 'value', value: 'old' }]]))
  expect(applySaveResult(back, sent.edits, before).edits.get('k')).toMatchObject({
    base: 'sent',
    value: 'old',
  })
})
