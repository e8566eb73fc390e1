import type { ColumnId } from './columns.ts'
import { noSelection, type Selection } from './selection.ts'

/** A cell by its row, so that sorting and filtering do not move what is meant. */
export interface CellId {
  /** The option's key, or a group's id. */
  readonly key: string
  readonly column: ColumnId
}

/** The cell with an open editor. */
export interface Editing extends CellId {
  /** What was typed or pasted into the cell: it replaces the value. */
  readonly initialText: string | undefined
  /** The kind that the text shall be read as, where it is not the value's own. */
  readonly asKind: 'string' | 'number' | 'boolean' | 'list' | 'object' | undefined
  /** The option was added just now: its type is still to be chosen. */
  readonly isNew: boolean
  /** Whether other types are suggested for a text that looks like one of them. */
  readonly suggestsTypes: boolean
}

/** The menu of a row, opened at a point of the view, in CSS pixels. */
export interface RowMenuPosition {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** What the grid remembers of its use; the options themselves are elsewhere. */
export interface GridState {
  /** The cell that has the focus, or gets it when the grid does. */
  readonly active: CellId | undefined
  readonly editing: Editing | undefined
  /** A new option's key is being typed in the row below the last. */
  readonly adding: boolean
  /** Whether the focus follows the active cell: not when the change came from outside the grid. */
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

/** Moves to a cell. An editor elsewhere that is still open stays so: its text is not a value yet. */
export function activate(state: GridState, active: CellId): GridState {
  return { ...state, active, holdsFocus: true }
}

/** Makes a cell the active one, and leaves the focus where it is. */
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

/** Closes the editor; the focus goes back to its cell unless the person has put it elsewhere. */
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

/** Closes the menu; the focus goes back to its row unless the person has put it elsewhere. */
export function closeMenu(state: GridState, holdsFocus: boolean): GridState {
  return { ...state, menu: undefined, holdsFocus }
}
