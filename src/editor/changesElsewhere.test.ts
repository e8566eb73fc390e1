import { expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { activate, type GridState, initialGridState } from '../grid/gridState.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createChangesElsewhere } from './changesElsewhere.ts'

function reading(values: Record<string, OptionValue>): OptionSet {
  return {
    values: new Map(Object.entries(values)),
    partial: new Set(),
    vanished: new Map(),
    readsAsError: false,
  }
}

function setUp(values: Record<string, OptionValue>) {
  const options = createStore<OptionSet | undefined>(reading(values))
  const draft = createStore<Draft>(emptyDraft)
  const grid = createStore<GridState>(initialGridState)
  const changes = createChangesElsewhere({ options }, draft, grid)
  return {
    draft,
    changed: () => [...changes.get()],
    read: (now: Record<string, OptionValue>) => options.set(reading(now)),
    look: (key: string) => grid.set(activate(grid.get(), { key, column: 'key' })),
  }
}

test('what has changed or is new is told until its row is looked at', () => {
  const { changed, read, look } = setUp({ a: 1, b: 2 })
  expect(changed()).toEqual([])
  read({ a: 1, b: 3, c: null })
  expect(changed()).toEqual(['b', 'c'])
  look('a')
  expect(changed()).toEqual(['b', 'c'])
  look('b')
  expect(changed()).toEqual(['c'])
  read({ a: 2, b: 3 })
  expect(changed()).toEqual(['a'])
})

test('the active row is looked at when it is left', () => {
  const { changed, read, look } = setUp({ a: 1, b: 2 })
  look('a')
  read({ a: 2, b: 2 })
  expect(changed()).toEqual(['a'])
  look('b')
  expect(changed()).toEqual([])
})

test('what this page saves is not told', () => {
  const { changed, read, draft } = setUp({ a: 1, b: 2 })
  draft.set(update(emptyDraft, new Map([['a', 1]]), new Map([['a', { kind: 'value', value: 5 }]])))
  read({ a: 5, b: 2 })
  draft.set(emptyDraft)
  expect(changed()).toEqual([])
  read({ a: 5, b: 2 })
  expect(changed()).toEqual([])
})
