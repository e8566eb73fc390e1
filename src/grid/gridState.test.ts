import { describe, expect, it, test } from 'vitest'
import {
  activate,
  type CellId,
  closeMenu,
  endAdding,
  endEditing,
  initialGridState,
  openMenu,
  setActiveCell,
  startAdding,
  startEditing,
} from './gridState.ts'
import { toggleRow } from './selection.ts'

const cell: CellId = { key: 'a', column: 'value' }
const other: CellId = { key: 'b', column: 'key' }

test('at first nothing is active, open or selected, and the focus is elsewhere', () => {
  expect(initialGridState).toMatchObject({
    active: undefined,
    editing: undefined,
    adding: false,
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

describe('an open cell', () => {
  it('is the active one and has the focus', () => {
    expect(startEditing(initialGridState, cell)).toMatchObject({
      active: cell,
      editing: { ...cell, initialText: undefined, asKind: undefined },
      holdsFocus: true,
    })
  })

  it('begins with what was typed, read as the given kind', () => {
    const { editing } = startEditing(initialGridState, cell, { initialText: 'x', asKind: 'number' })
    expect(editing).toEqual({
      ...cell,
      initialText: 'x',
      asKind: 'number',
      isNew: false,
      suggestsTypes: false,
    })
  })

  it('of a new option lets its type be chosen, and suggests types if asked to', () => {
    const { editing } = startEditing(initialGridState, cell, { isNew: true, suggestsTypes: true })
    expect(editing).toMatchObject({ ...cell, initialText: undefined, isNew: true, suggestsTypes: true })
  })

  it('stays open when the user moves to another cell: its text cannot be committed yet', () => {
    const moved = activate(startEditing(initialGridState, cell), other)
    expect(moved).toMatchObject({ active: other, editing: cell })
  })

  it.each([true, false])('can be closed with the focus in the grid: %s', (holdsFocus) => {
    const closed = endEditing(startEditing(initialGridState, cell), holdsFocus)
    expect(closed).toMatchObject({ active: cell, editing: undefined, holdsFocus })
  })
})

test('the field for a new key has the focus, so the active cell must not take it', () => {
  const adding = startAdding(activate(initialGridState, cell))
  expect(adding).toMatchObject({ adding: true, holdsFocus: false, active: cell })
  expect(endAdding(adding)).toMatchObject({ adding: false, active: cell })
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
  let state = { ...initialGridState, selection }
  state = openMenu(startAdding(endEditing(startEditing(activate(state, cell), other), true)), {
    key: 'b',
    x: 0,
    y: 0,
  })
  expect(closeMenu(endAdding(state), true).selection).toBe(selection)
})
