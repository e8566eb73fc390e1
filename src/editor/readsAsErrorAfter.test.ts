import { expect, test } from 'vitest'
import { update, emptyDraft, type DesiredState } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { readsAsErrorAfter } from './readsAsErrorAfter.ts'

type Options = Readonly<Record<string, OptionValue>>

function after(remote: Options, edited: Options, removed: readonly string[] = []): boolean {
  const values = new Map(Object.entries(remote))
  const desired: [string, DesiredState][] = [
    ...Object.entries(edited).map(([key, value]): [string, DesiredState] => [key, { kind: 'value', value }]),
    ...removed.map((key): [string, DesiredState] => [key, { kind: 'removed' }]),
  ]
  return readsAsErrorAfter(values, update(emptyDraft, values, new Map(desired)))
}

test('a draft that gives both options a value makes the answer look like an error', () => {
  expect(after({}, { error: 'E', error_description: 'D' })).toBe(true)
  expect(after({ error: 'E' }, { error_description: 'D' })).toBe(true)
  expect(after({ error_description: 'D' }, { error: 'E' })).toBe(true)
  expect(after({ error: 'E', error_description: 'D' }, { error: 'F' })).toBe(true)
})

test('one of them alone does not', () => {
  expect(after({}, { error: 'E' })).toBe(false)
  expect(after({}, { error_description: 'D' })).toBe(false)
})

test('a pair that the portal already has is not caused by this draft', () => {
  expect(after({ error: 'E', error_description: 'D' }, {})).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, { other: 1 })).toBe(false)
})

test('clearing or removing one of them ends it', () => {
  expect(after({ error: 'E', error_description: 'D' }, { error: '' })).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, {}, ['error'])).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, {}, ['error_description'])).toBe(false)
})

test.each<[OptionValue]>([[''], ['0'], [0], [-0], [false], [null], [[]], [{}]])(
  'a value of %j, which is false in PHP, does not',
  (value) => {
    expect(after({ error: 'E' }, { error_description: value })).toBe(false)
    expect(after({ error_description: 'D' }, { error: value })).toBe(false)
  },
)

test.each<[OptionValue]>([
  ['0.0'],
  [' '],
  ['00'],
  ['false'],
  [1],
  [-1],
  [0.1],
  [true],
  [[0]],
  [[[]]],
  [{ a: null }],
  [2n ** 53n],
])('a value of %o, which is true in PHP, does', (value) => {
  expect(after({ error: 'E' }, { error_description: value })).toBe(true)
  expect(after({ error_description: 'D' }, { error: value })).toBe(true)
})
