import { expect, test } from 'vitest'
import { emptyDraft, update } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { applySaveResult } from '../draft/saveResult.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { lostUpdates, withoutKeys } from './lostUpdates.ts'
import { planSave } from './planSave.ts'

function lost(base: OptionValue | undefined, value: OptionValue, current: OptionValue | undefined): boolean {
  const remoteValues = new Map(current === undefined ? [] : [['k', current]])
  const found = lostUpdates(new Map([['k', { base, value }]]), remoteValues)
  if (found.size > 0) expect(found).toEqual(new Map([['k', value]]))
  return found.size > 0
}

test.each<[string, OptionValue | undefined, OptionValue, OptionValue | undefined]>([
  ['the old value is back', 1, 2, 1],
  ['the old object is back', { a: 1, b: [2] }, 'x', { a: 1, b: [2] }],
  ['the old null is back', null, 'x', null],
  ['an added option is gone', undefined, 2, undefined],
  ['a removed value is back', 'x', null, 'x'],
])('lost: %s', (_name, base, value, current) => {
  expect(lost(base, value, current)).toBe(true)
})

test.each<[string, OptionValue | undefined, OptionValue, OptionValue | undefined]>([
  ['the saved value is there', 1, 2, 2],
  ['its stored form is there', 1, {}, []],
  ['its stored form is equal to the old value', [], {}, []],
  ['a large number comes back as an integer', 1, 2 ** 53, 2n ** 53n],
  ['someone has written another value since', 1, 2, 3],
  ['someone has written another value to an added option', undefined, 2, 3],
  ['the old value is back with another type', '1', 2, 1],
  ['the option has vanished altogether', 1, 2, undefined],
])('not lost: %s', (_name, base, value, current) => {
  expect(lost(base, value, current)).toBe(false)
})

test('an option that the app has written anew is no longer watched', () => {
  const saved = new Map([
    ['a', { base: 1, value: 2 }],
    ['b', { base: 1, value: 2 }],
  ])
  expect([...withoutKeys(saved, ['a', 'c']).keys()]).toEqual(['b'])
  expect(withoutKeys(saved, ['c'])).toBe(saved)
})

test('each option is compared by itself', () => {
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

/** An option saved with this value, and edited again before the save ended. */
function editedDuringSave(value: OptionValue) {
  const before = new Map<string, OptionValue>([['k', 'old']])
  const sent = update(emptyDraft, before, new Map([['k', { kind: 'value', value }]]))
  const edited = update(sent, before, new Map([['k', { kind: 'value', value: 'new' }]]))
  return {
    edits: applySaveResult(edited, sent.edits).edits,
    remoteValues: new Map([['k', storedForm(value)]]),
  }
}

// The stored form of these differs from the value sent.
test.each<[OptionValue]>([[{}], [{ 0: 'a' }], [[{}]], [2 ** 53]])(
  'our own save of %j is not mistaken for a change made elsewhere',
  (value) => {
    const { edits, remoteValues } = editedDuringSave(value)
    expect(planSave(edits, remoteValues).conflicts).toEqual([])
  },
)

test.each<[OptionValue]>([[{}], [{ 0: 'a' }], [[{}]], [2 ** 53]])(
  'saving %j again after a lost reply is no conflict with ourselves',
  (value) => {
    const edits = new Map([['k', { base: 'old', value, removed: false }]])
    const plan = planSave(edits, new Map([['k', storedForm(value)]]))
    expect([plan.conflicts, [...plan.alreadyStored.keys()]]).toEqual([[], ['k']])
  },
)

test.each<[OptionValue]>([[{}], [2 ** 53]])('a row with the stored form of %j is no conflict', (value) => {
  expect(isConflict({ base: 'old', value, removed: false }, storedForm(value))).toBe(false)
})

test('an edit reverted while it is being saved becomes an edit back to the old value', () => {
  const before = new Map<string, OptionValue>([['k', 'old']])
  const sent = update(emptyDraft, before, new Map([['k', { kind: 'value', value: 'sent' }]]))
  const back = update(sent, before, new Map([['k', { kind: 'value', value: 'old' }]]))
  expect(applySaveResult(back, sent.edits).edits.get('k')).toMatchObject({
    base: 'sent',
    value: 'old',
  })
})
