import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { change, emptyDraft, type Target } from './draft.ts'
import { rowKeys, rowOf } from './row.ts'

const held = new Map<string, OptionValue>([
  ['a', 1],
  ['b', 'two'],
])

function draftOf(key: string, target: Target) {
  return change(emptyDraft, held, new Map([[key, target]]))
}

test.each<[string, Target, string, OptionValue]>([
  ['a', { kind: 'value', value: 2 }, 'edited', 2],
  ['c', { kind: 'value', value: 'new' }, 'added', 'new'],
  ['b', { kind: 'removed' }, 'removed', 'two'],
])('%s %j is %s', (key, target, state, value) => {
  expect(rowOf(held, draftOf(key, target), key)).toEqual({ key, state, value })
})

test('an untouched option is clean', () => {
  expect(rowOf(held, emptyDraft, 'a')).toEqual({ key: 'a', value: 1, state: 'clean' })
})

test('a change elsewhere under an edit is a conflict, unless it is the same change', () => {
  const draft = draftOf('a', { kind: 'value', value: 2 })
  expect(rowOf(new Map(held).set('a', 3), draft, 'a').state).toBe('conflict')
  expect(rowOf(new Map(held).set('a', 2), draft, 'a').state).toBe('edited')
  expect(rowOf(new Map(held).set('b', 3), draft, 'a').state).toBe('edited')
})

test('an option added here and elsewhere with other values is a conflict', () => {
  const draft = draftOf('c', { kind: 'value', value: 'mine' })
  expect(rowOf(new Map(held).set('c', 'theirs'), draft, 'c').state).toBe('conflict')
})

test('additions come after the portal’s options', () => {
  expect(rowKeys(held, draftOf('0', { kind: 'value', value: '' }))).toEqual(['a', 'b', '0'])
})

test('nobody asks for a row that is not there', () => {
  expect(() => rowOf(held, emptyDraft, 'nowhere')).toThrow(RangeError)
})
