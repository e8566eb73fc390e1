import { expect, test } from 'vitest'
import { columns } from './columns.ts'
import { type GridExtent, moveByKey, type Position, unmirrored } from './navigation.ts'

const from: Position = { row: 50, column: 'value' }
const extent: GridExtent = { rows: 100, columns }
const plain = { ctrlKey: false, metaKey: false }
const ctrl = { ctrlKey: true, metaKey: false }

test.each<[string, { ctrlKey: boolean; metaKey: boolean }, Position]>([
  ['ArrowUp', plain, { row: 49, column: 'value' }],
  ['ArrowDown', plain, { row: 51, column: 'value' }],
  ['ArrowLeft', plain, { row: 50, column: 'type' }],
  ['ArrowRight', plain, { row: 50, column: 'state' }],
  ['PageUp', plain, { row: 30, column: 'value' }],
  ['PageDown', plain, { row: 70, column: 'value' }],
  ['Home', plain, { row: 50, column: 'select' }],
  ['End', plain, { row: 50, column: 'state' }],
  ['Home', ctrl, { row: 0, column: 'select' }],
  ['End', ctrl, { row: 99, column: 'state' }],
  ['ArrowDown', ctrl, { row: 99, column: 'value' }],
  ['ArrowLeft', ctrl, { row: 50, column: 'select' }],
])('%s with %j', (key, modifiers, to) => {
  expect(moveByKey(from, { key, ...modifiers }, extent, 20)).toEqual(to)
})

test('no key leaves the grid', () => {
  expect(moveByKey({ row: 0, column: 'key' }, { key: 'ArrowUp', ...plain }, extent, 20)).toEqual({
    row: 0,
    column: 'key',
  })
  expect(moveByKey({ row: 95, column: 'key' }, { key: 'PageDown', ...plain }, extent, 20)).toEqual({
    row: 99,
    column: 'key',
  })
  expect(moveByKey({ row: 0, column: 'key' }, { key: 'End', ...ctrl }, { ...extent, rows: 0 }, 20)).toEqual({
    row: 0,
    column: 'state',
  })
})

test('other keys do not move', () => {
  expect(moveByKey(from, { key: 'a', ...plain }, extent, 20)).toBeUndefined()
})

test('in a right-to-left grid, the arrow keys move where they point', () => {
  expect(unmirrored('ArrowLeft', 'rtl')).toBe('ArrowRight')
  expect(unmirrored('ArrowRight', 'rtl')).toBe('ArrowLeft')
  expect(unmirrored('Home', 'rtl')).toBe('Home')
  expect(unmirrored('ArrowLeft', 'ltr')).toBe('ArrowLeft')
})
