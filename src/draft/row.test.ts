import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { update, emptyDraft, type DesiredState } from './draft.ts'
import { rowKeys, rowOf } from './row.ts'

const remoteValues = new Map<string, OptionValue>([
  ['a', 1],
  ['b', 'two'],
])

function draftOf(key: string, desired: DesiredState) {
  return update(emptyDraft, remoteValues, new Map([[key, desired]]))
}

test.each<[string, DesiredState, string, OptionValue]>([
  ['a', { kind: 'value', value: 2 }, 'edited', 2],
  ['c', { kind: 'value', value: 'new' }, 'added', 'new'],
  ['b', { kind: 'removed' }, 'removed', 'two'],
])('the row of %s with %j is %s', (key, desired, state, value) => {
  expect(rowOf(remoteValues, draftOf(key, desired), key)).toEqual({ key, state, value })
})

test('an untouched option is clean', () => {
  expect(rowOf(remoteValues, emptyDraft, 'a')).toEqual({ key: 'a', value: 1, state: 'clean' })
})

test('a change made elsewhere to an edited option is a conflict, unless it is the same change', () => {
  const draft = draftOf('a', { kind: 'value', value: 2 })
  expect(rowOf(new Map(remoteValues).set('a', 3), draft, 'a').state).toBe('conflict')
  expect(rowOf(new Map(remoteValues).set('a', 2), draft, 'a').state).toBe('edited')
  expect(rowOf(new Map(remoteValues).set('b', 3), draft, 'a').state).toBe('edited')
})

test('an option added here and elsewhere with different values is a conflict', () => {
  const draft = draftOf('c', { kind: 'value', value: 'mine' })
  expect(rowOf(new Map(remoteValues).set('c', 'theirs'), draft, 'c').state).toBe('conflict')
})

test('additions come after the portal’s options', () => {
  expect(rowKeys(remoteValues, draftOf('0', { kind: 'value', value: '' }))).toEqual(['a', 'b', '0'])
})

test('an unknown key is an error', () => {
  expect(() => rowOf(remoteValues, emptyDraft, 'nowhere')).toThrow(RangeError)
})
