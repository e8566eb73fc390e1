import type { ColumnId } from './columns.ts'
import { noSelection, type Selection } from './selection.ts'

/** Identifies a cell by its row's key, so that it stays the same when rows are sorted or filtered. */
export interface CellId {
  /** The option's key, or a group's id. */
  readonly key: string
  readonly column: ColumnId
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
  /** Whether the focus is in the grid, and therefore follows the active cell. */
  readonly holdsFocus: boolean
  readonly selection: Selection
  readonly menu: RowMenuPosition | undefined
  /** Whether the grid was last touched with a finger: who does so may have no keyboard. */
  readonly isTouched: boolean
}

export const initialGridState: GridState = {
  active: undefined,
  holdsFocus: false,
  selection: noSelection,
  menu: undefined,
  isTouched: false,
}

/** Moves the focus to a cell. */
export function activate(state: GridState, active: CellId): GridState {
  return { ...state, active, holdsFocus: true }
}

/** Makes a cell the active one without moving the focus to the grid. */
export function setActiveCell(state: GridState, active: CellId): GridState {
  return { ...state, active }
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
