import { expect, test } from 'vitest'
import { groupId } from '../view/groupRows.ts'
import { noSelection, selectAll, selectRange, toggleRow } from './selection.ts'

const ids = ['a', groupId('b.'), 'b.1', 'b.2', 'c']

test('chooses one by one and lets go', () => {
  const one = toggleRow(noSelection, 'a')
  expect([...one.keys]).toEqual(['a'])
  expect([...toggleRow(one, 'c').keys]).toEqual(['a', 'c'])
  expect([...toggleRow(one, 'a').keys]).toEqual([])
})

test('a range runs from the row chosen last, either way, without the groups', () => {
  const one = toggleRow(noSelection, 'b.2')
  const up = selectRange(one, ids, 'c', 'a')
  expect([...up.keys]).toEqual(['a', 'b.1', 'b.2'])
  expect([...selectRange(up, ids, 'c', 'c').keys]).toEqual(['b.2', 'c'])
  expect([...selectRange(noSelection, ids, 'b.1', 'b.2').keys]).toEqual(['b.1', 'b.2'])
})

test('a range begins anew where its anchor is no longer shown', () => {
  const one = toggleRow(noSelection, 'gone')
  expect([...selectRange(one, ids, 'b.2', 'c').keys]).toEqual(['b.2', 'c'])
})

test('all are those shown', () => {
  expect([...selectAll(noSelection, ids).keys]).toEqual(['a', 'b.1', 'b.2', 'c'])
})
