import { expect, test } from 'vitest'
import { update, emptyDraft, type DesiredState } from '../draft/draft.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { readsAsErrorAfter } from './readsAsErrorAfter.ts'

type Options = Readonly<Record<string, OptionValue>>

function after(remote: Options, edited: Options, removed: readonly string[] = []): boolean {
  const values = new Map(Object.entries(remote))
  const targets: [string, DesiredState][] = [
    ...Object.entries(edited).map(([key, value]): [string, DesiredState] => [key, { kind: 'value', value }]),
    ...removed.map((key): [string, DesiredState] => [key, { kind: 'removed' }]),
  ]
  return readsAsErrorAfter(values, update(emptyDraft, values, new Map(targets)))
}

test('both filled by edits, or one filled beside the other', () => {
  expect(after({}, { error: 'E', error_description: 'D' })).toBe(true)
  expect(after({ error: 'E' }, { error_description: 'D' })).toBe(true)
  expect(after({ error_description: 'D' }, { error: 'E' })).toBe(true)
  expect(after({ error: 'E', error_description: 'D' }, { error: 'F' })).toBe(true)
})

test('one alone is no error', () => {
  expect(after({}, { error: 'E' })).toBe(false)
  expect(after({}, { error_description: 'D' })).toBe(false)
})

test('a pair that stands there already is not this draft’s doing', () => {
  expect(after({ error: 'E', error_description: 'D' }, {})).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, { other: 1 })).toBe(false)
})

test('emptying or removing one of them ends it', () => {
  expect(after({ error: 'E', error_description: 'D' }, { error: '' })).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, {}, ['error'])).toBe(false)
  expect(after({ error: 'E', error_description: 'D' }, {}, ['error_description'])).toBe(false)
})

test.each<[OptionValue]>([[''], ['0'], [0], [-0], [false], [null], [[]], [{}]])(
  '%j is false to PHP',
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
])('%o is true to PHP', (value) => {
  expect(after({ error: 'E' }, { error_description: value })).toBe(true)
  expect(after({ error_description: 'D' }, { error: value })).toBe(true)
})
