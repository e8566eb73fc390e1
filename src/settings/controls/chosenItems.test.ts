import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenItems, itemsOf, withChoice, withMoved, withoutValue } from './chosenItems.ts'

const choices = ['a', 'b', 'c', 1, 2]

test('a choice enters before the first item that follows it among the choices, else at the end', () => {
  expect(withChoice(choices, ['c', 'a'], 1)).toEqual(['b', 'c', 'a'])
  expect(withChoice(choices, ['a', 'z'], 1)).toEqual(['a', 'z', 'b'])
  expect(withChoice(choices, ['z', 'c'], 0)).toEqual(['z', 'a', 'c'])
  expect(withChoice(choices, [], 4)).toEqual([2])
  expect(withChoice(choices, ['a'], 9)).toEqual(['a'])
})

test('who adds a choice and takes it away again has the list as it was', () => {
  const item = fc.constantFrom<string | number>('a', 'b', 'c', 'z', 7)
  fc.assert(
    fc.property(fc.array(item), (list) => {
      expect(withoutValue(withChoice(choices, list, 4), 2)).toEqual(list)
    }),
  )
})

test('items that are not offered, or stand there twice, are told', () => {
  expect(chosenItems(choices, ['b', 'z', 'b', '1', 1])).toEqual([
    { value: 'b', choice: 1, isRepeated: false },
    { value: 'z', choice: undefined, isRepeated: false },
    { value: 'b', choice: 1, isRepeated: true },
    { value: '1', choice: undefined, isRepeated: false },
    { value: 1, choice: 3, isRepeated: false },
  ])
})

test('a value that is no list has no items', () => {
  for (const value of [undefined, null, 'a', 1, { a: 1 }]) expect(itemsOf(value)).toEqual([])
})

test('an item moves to another place, and not beyond the ends', () => {
  expect(withMoved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(withMoved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  for (const [from, to] of [
    [0, -1],
    [2, 3],
    [1, 1],
    [5, 0],
  ] as const) {
    expect(withMoved(['a', 'b', 'c'], from, to)).toEqual(['a', 'b', 'c'])
  }
})
