import type { Direction } from '../messages/language.ts'
import type { Store } from '../state/store.ts'
import { shortcutLetter, typesCharacter } from '../ui/keyPress.ts'
import { printJson } from '../value/printJson.ts'
import type { ColumnId } from './columns.ts'
import type { GridCommands } from './commands.ts'
import { activate, type GridState } from './gridState.ts'
import { moveByKey, unmirrored } from './navigation.ts'
import type { OpenEdits } from './openEdits.ts'
import { noSelection, selectAll, selectRange, shownKeys, toggleRows } from './selection.ts'
import type { ShownRow } from './shownRow.ts'

/** A key press, as far as the grid needs it; both React's and the browser's keyboard events are one. */
export interface GridKeyEvent {
  readonly key: string
  /** The key's place on the keyboard. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The cell on which a key was pressed, and what a key can act on. */
export interface KeyTarget {
  /** The option's key, or a group's id. */
  readonly id: string
  readonly column: ColumnId
  /** The index of the row among the visible rows. */
  readonly index: number
  /** The ids of the visible rows, in their order. */
  readonly ids: readonly string[]
  /** The keys of the options shown, those in folded groups too. */
  readonly keys: readonly string[]
  /** The keys of a group's options; undefined for an option's row. */
  readonly groupKeys: readonly string[] | undefined
  /** How many rows fit the view. */
  readonly page: number
  /** The columns that are shown. */
  readonly columns: readonly ColumnId[]
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly openEdits: OpenEdits
  readonly isReadOnly: boolean
  readonly direction: Direction
  readonly focus: FocusActions
}

/** Moves the focus to what no state describes. */
export interface FocusActions {
  /** Focuses the header of a column. @returns false when it has no control */
  readonly header: (column: ColumnId) => boolean
  /** Opens the menu of the row. */
  readonly menu: () => void
}

/** In code units: a longer value is opened in the large editor. */
const maxInlineLength = 2000

function isLong({ value }: ShownRow): boolean {
  if (typeof value === 'string') return value.length > maxInlineLength
  return typeof value === 'object' && value !== null && printJson(value).length > maxInlineLength
}

/**
 * Opens the editor of a cell, or the large editor for a long value.
 *
 * @param initialText replaces the value in the editor; undefined opens it with the value
 * @returns false when there is nothing to open
 */
export function openCell(row: ShownRow, target: KeyTarget, initialText?: string): boolean {
  const { column, openEdits, isReadOnly } = target
  if (column === 'value' && (isReadOnly || (initialText === undefined && isLong(row)))) {
    if (initialText === undefined) openEdits.openPanel(row.key)
    return initialText === undefined
  }
  if (isReadOnly || (column !== 'key' && column !== 'type' && column !== 'value')) return false
  openEdits.open({ key: row.key, column }, { typed: initialText })
  return true
}

/**
 * Handles a key pressed on a cell without an open editor.
 *
 * @param row undefined for the row of a group
 * @returns whether the key did anything
 */
export function handleKey(event: GridKeyEvent, row: ShownRow | undefined, target: KeyTarget): boolean {
  if (handleToggleKey(event, target)) return true
  if (row !== undefined && (handleRemoveKey(event, row, target) || handleCellKey(event, row, target)))
    return true
  return handleRowsKey(event, target) || handleMoveKey(event, target)
}

/** The key that selects or deselects the row, or all of a group. */
function handleToggleKey(event: GridKeyEvent, { id, groupKeys, column, grid }: KeyTarget): boolean {
  if (event.key !== ' ' || (!event.shiftKey && column !== 'select')) return false
  const state = grid.get()
  grid.set({ ...state, selection: toggleRows(state.selection, groupKeys ?? [id]) })
  return true
}

/** Keys that clear the cell, or remove the row or what is selected. */
function handleRemoveKey(
  event: GridKeyEvent,
  row: ShownRow,
  { keys, column, grid, commands, isReadOnly }: KeyTarget,
): boolean {
  const { selection } = grid.get()
  if (event.key !== 'Delete' && event.key !== 'Backspace') return false
  if (isReadOnly) return true
  if (selection.keys.has(row.key)) commands.remove(shownKeys(selection, keys))
  else if (column === 'value') commands.clear([row.key])
  else if (event.key === 'Delete') commands.remove([row.key])
  return true
}

/** Keys that open or change the cell. */
function handleCellKey(event: GridKeyEvent, row: ShownRow, target: KeyTarget): boolean {
  const { column, commands, openEdits, isReadOnly, focus } = target
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    openEdits.openPanel(row.key)
    return true
  }
  // Not every browser makes a press for the menu of it.
  const isMenuKey = event.key === 'F10' && event.shiftKey
  const opensMenu = event.key === 'Enter' || event.key === 'F2' || event.key === ' '
  if (isMenuKey || (column === 'actions' && opensMenu)) {
    focus.menu()
    return true
  }
  const isSwitch = column === 'value' && typeof row.shown === 'boolean'
  if (isSwitch && !isReadOnly && (event.key === 'Enter' || event.key === ' ')) {
    commands.edit(row.key, !row.shown)
    return true
  }
  if (event.key === 'Enter' || event.key === 'F2') return openCell(row, target)
  if (isReadOnly || !typesCharacter(event)) return false
  if (column === 'type') return openCell(row, target)
  return column === 'value' && openCell(row, target, event.key)
}

/** Keys that select several rows, on options and groups alike. */
function handleRowsKey(
  event: GridKeyEvent,
  { id, ids, keys, index, page, columns, column, grid }: KeyTarget,
): boolean {
  const state = grid.get()
  const { selection } = state
  if (event.key === 'Escape' && selection.keys.size > 0) {
    grid.set({ ...state, selection: noSelection })
    return true
  }
  if (shortcutLetter(event) === 'a' && (event.ctrlKey || event.metaKey)) {
    grid.set({ ...state, selection: selectAll(selection, keys) })
    return true
  }
  if (!event.shiftKey || !/^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End)$/.test(event.key)) return false
  const isFar = event.key === 'Home' || event.key === 'End'
  const press = { key: event.key, ctrlKey: isFar || event.ctrlKey, metaKey: event.metaKey }
  const to = ids[moveByKey({ row: index, column }, press, { rows: ids.length, columns }, page)?.row ?? index]
  if (to === undefined) return false
  grid.set({ ...activate(state, { key: to, column }), selection: selectRange(selection, ids, id, to) })
  return true
}

/** Keys that make another cell the active one. */
function handleMoveKey(event: GridKeyEvent, target: KeyTarget): boolean {
  const { ids, index, column, columns, page, grid, direction, focus } = target
  if (event.key === 'ArrowUp' && index === 0) return focus.header(column)
  const { ctrlKey, metaKey } = event
  const press = { key: unmirrored(event.key, direction), ctrlKey, metaKey }
  const to = moveByKey({ row: index, column }, press, { rows: ids.length, columns }, page)
  const key = to === undefined ? undefined : ids[to.row]
  if (to === undefined || key === undefined) return false
  grid.set(activate(grid.get(), { key, column: to.column }))
  return true
}
