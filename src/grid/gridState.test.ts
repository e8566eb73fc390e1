import { expect, test } from 'vitest'
import { activate, type CellId, closeMenu, initialGridState, openMenu, setActiveCell } from './gridState.ts'
import { toggleRow } from './selection.ts'

const cell: CellId = { key: 'a', column: 'value' }
const other: CellId = { key: 'b', column: 'key' }

test('at first nothing is active, open or selected, and the focus is elsewhere', () => {
  expect(initialGridState).toMatchObject({
    active: undefined,
    holdsFocus: false,
    menu: undefined,
  })
  expect(initialGridState.selection.keys.size).toBe(0)
})

test('moving to a cell takes the focus there; making it active does not', () => {
  expect(activate(initialGridState, cell)).toMatchObject({ active: cell, holdsFocus: true })
  expect(setActiveCell(initialGridState, cell)).toMatchObject({ active: cell, holdsFocus: false })
  expect(setActiveCell(activate(initialGridState, cell), other)).toMatchObject({
    active: other,
    holdsFocus: true,
  })
})

test('a menu makes its row the active one, in the column that was active, and has the focus itself', () => {
  const menu = { key: 'b', x: 10, y: 20 }
  const open = openMenu(activate(initialGridState, cell), menu)
  expect(open).toMatchObject({ menu, active: { key: 'b', column: 'value' }, holdsFocus: false })
  expect(openMenu(initialGridState, menu).active).toEqual({ key: 'b', column: 'key' })
  expect(closeMenu(open, true)).toMatchObject({ menu: undefined, holdsFocus: true, active: open.active })
  expect(closeMenu(open, false)).toMatchObject({ menu: undefined, holdsFocus: false })
})

test('what is selected stays selected through all of it', () => {
  const selection = toggleRow(initialGridState.selection, 'a')
  const state = openMenu(activate({ ...initialGridState, selection }, cell), { key: 'b', x: 0, y: 0 })
  expect(closeMenu(state, true).selection).toBe(selection)
})
