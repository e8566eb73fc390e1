import type { ColumnId } from './columns.ts'
import { noSelection, type Selection } from './selection.ts'

/** Identifies a cell by its row's key, so that it stays the same when rows are sorted or filtered. */
export interface CellId {
  /** The option's key, or a group's id. */
  readonly key: string
  readonly column: ColumnId
}

/** The cell with an open editor. */
export interface Editing extends CellId {
  /** What was typed or pasted to open the cell: it replaces the value. */
  readonly initialText: string | undefined
  /** The kind to read the text as; undefined for the value's own. */
  readonly asKind: 'string' | 'number' | 'boolean' | 'list' | 'object' | undefined
  /** Whether the option was just added, so that its type can still be chosen. */
  readonly isNew: boolean
  /** Whether other types are suggested for a text that looks like one of them. */
  readonly suggestsTypes: boolean
}

/** The row whose menu is open, and the point of the view where it was opened, in CSS pixels. */
export interface RowMenuPosition {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** The state of the grid itself, without the options that it shows. */
export interface GridState {
  /** The cell that has the focus, or gets it when the grid does. */
  readonly active: CellId | undefined
  readonly editing: Editing | undefined
  /** Whether the row for a new option's key is open, below the last row. */
  readonly adding: boolean
  /** Whether the focus is in the grid, and therefore follows the active cell. */
  readonly holdsFocus: boolean
  readonly selection: Selection
  readonly menu: RowMenuPosition | undefined
}

export const initialGridState: GridState = {
  active: undefined,
  editing: undefined,
  adding: false,
  holdsFocus: false,
  selection: noSelection,
  menu: undefined,
}

/** Moves the focus to a cell. An open editor stays open: its text cannot be committed yet. */
export function activate(state: GridState, active: CellId): GridState {
  return { ...state, active, holdsFocus: true }
}

/** Makes a cell the active one without moving the focus to the grid. */
export function setActiveCell(state: GridState, active: CellId): GridState {
  return { ...state, active }
}

export function startEditing(
  state: GridState,
  cell: CellId,
  { initialText, asKind, isNew = false, suggestsTypes = isNew }: Partial<Omit<Editing, keyof CellId>> = {},
): GridState {
  const editing = { ...cell, initialText, asKind, isNew, suggestsTypes }
  return { ...state, active: cell, editing, holdsFocus: true }
}

/** Closes the editor. @param holdsFocus whether its cell gets the focus: not when the user has left the grid */
export function endEditing(state: GridState, holdsFocus: boolean): GridState {
  return { ...state, editing: undefined, holdsFocus }
}

export function startAdding(state: GridState): GridState {
  return { ...state, adding: true, holdsFocus: false }
}

export function endAdding(state: GridState): GridState {
  return { ...state, adding: false }
}

export function openMenu(state: GridState, menu: RowMenuPosition): GridState {
  return {
    ...state,
    menu,
    active: { key: menu.key, column: state.active?.column ?? 'key' },
    holdsFocus: false,
  }
}

/** Closes the menu. @param holdsFocus whether its row gets the focus: not when the user has left the grid */
export function closeMenu(state: GridState, holdsFocus: boolean): GridState {
  return { ...state, menu: undefined, holdsFocus }
}
