import { expect, test } from 'vitest'
import { groupId } from '../view/groupRows.ts'
import {
  noSelection,
  selectAll,
  selectedPart,
  selectRange,
  shownKeys,
  toggleRow,
  toggleRows,
} from './selection.ts'

const ids = ['a', groupId('b.'), 'b.1', 'b.2', 'c']

test('rows are selected and deselected one by one', () => {
  const one = toggleRow(noSelection, 'a')
  expect([...one.keys]).toEqual(['a'])
  expect([...toggleRow(one, 'c').keys]).toEqual(['a', 'c'])
  expect([...toggleRow(one, 'a').keys]).toEqual([])
})

test('a range extends in either direction from the row selected last, without group rows', () => {
  const one = toggleRow(noSelection, 'b.2')
  const up = selectRange(one, ids, 'c', 'a')
  expect([...up.keys]).toEqual(['a', 'b.1', 'b.2'])
  expect([...selectRange(up, ids, 'c', 'c').keys]).toEqual(['b.2', 'c'])
  expect([...selectRange(noSelection, ids, 'b.1', 'b.2').keys]).toEqual(['b.1', 'b.2'])
})

test('a range whose anchor is no longer visible begins at the given row', () => {
  const one = toggleRow(noSelection, 'gone')
  expect([...selectRange(one, ids, 'b.2', 'c').keys]).toEqual(['b.2', 'c'])
})

test('several rows are selected, and deselected once all of them are', () => {
  const group = ['b.1', 'b.2']
  const some = toggleRow(noSelection, 'b.2')
  expect(selectedPart(noSelection, group)).toBe(false)
  expect(selectedPart(some, group)).toBe('some')
  expect(selectedPart(toggleRow(noSelection, 'b.1'), group)).toBe('some')
  expect(selectedPart(some, ['a'])).toBe(false)
  expect(selectedPart(some, [])).toBe(false)
  const all = toggleRows(toggleRow(some, 'a'), group)
  expect(all).toEqual({ keys: new Set(['b.2', 'a', 'b.1']), anchor: 'b.1' })
  expect(selectedPart(all, group)).toBe(true)
  expect([...toggleRows(all, group).keys]).toEqual(['a'])
})

test('what is done to the selection is done to the rows shown, in their order', () => {
  const selection = selectAll(noSelection, ['c', 'a', 'filtered out'])
  expect(shownKeys(selection, ids)).toEqual(['a', 'c'])
  expect(shownKeys(selection, [])).toEqual([])
  expect(shownKeys(noSelection, ids)).toEqual([])
})
