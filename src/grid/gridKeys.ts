import type { KeyboardEvent } from 'react'
import type { Row } from '../draft/row.ts'
import type { Direction } from '../messages/language.ts'
import type { Store } from '../state/store.ts'
import { printJson } from '../value/printJson.ts'
import { focusHeader, focusOpenEditor } from './cellElement.ts'
import type { ColumnId } from './columns.ts'
import type { GridCommands } from './commands.ts'
import { activate, type GridState, openMenu, startEditing } from './gridState.ts'
import { moveByKey, unmirrored } from './navigation.ts'
import { noSelection, selectAll, selectRange, toggleRow } from './selection.ts'

/** The cell that a key was pressed on. */
export interface KeyTarget {
  /** The option's key, or a group's id. */
  readonly id: string
  readonly column: ColumnId
  /** The row's place among the rows shown, from 0. */
  readonly index: number
  readonly ids: readonly string[]
  /** How many rows fit the view. */
  readonly page: number
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly isReadOnly: boolean
  readonly direction: Direction
}

/** Above this length, in code units, a value is opened in the large editor. */
const maxInlineLength = 2000

function isLong({ value }: Row): boolean {
  if (typeof value === 'string') return value.length > maxInlineLength
  return typeof value === 'object' && value !== null && printJson(value).length > maxInlineLength
}

function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/**
 * Opens a cell's editor; a long value has a large one.
 *
 * @returns whether the cell has an editor
 */
export function openCell(gridElement: Element, row: Row, at: KeyTarget, initialText?: string): boolean {
  const { column, grid, commands, isReadOnly } = at
  if (focusOpenEditor(gridElement)) return true
  if (column === 'value' && (isReadOnly || (initialText === undefined && isLong(row)))) {
    if (initialText === undefined) commands.openPanel(row.key)
    return initialText === undefined
  }
  if (isReadOnly || (column !== 'key' && column !== 'type' && column !== 'value')) return false
  grid.set(startEditing(grid.get(), { key: row.key, column }, { initialText }))
  return true
}

/**
 * Does what a key means on a cell without an open editor.
 *
 * @param row undefined for the row of a group
 * @returns whether it meant anything
 */
export function actOnKey(event: KeyboardEvent, row: Row | undefined, at: KeyTarget): boolean {
  if (row !== undefined && (actOnSelection(event, row, at) || actOnCell(event, row, at))) return true
  return actOnRows(event, at) || moveOn(event, at)
}

function actOnSelection(
  event: KeyboardEvent,
  row: Row,
  { column, grid, commands, isReadOnly }: KeyTarget,
): boolean {
  const state = grid.get()
  const { selection } = state
  if (event.key === ' ' && (event.shiftKey || column === 'select')) {
    grid.set({ ...state, selection: toggleRow(selection, row.key) })
    return true
  }
  if (event.key !== 'Delete' && event.key !== 'Backspace') return false
  if (isReadOnly) return true
  if (selection.keys.has(row.key)) commands.remove([...selection.keys])
  else if (column === 'value') commands.clear([row.key])
  else if (event.key === 'Delete') commands.remove([row.key])
  return true
}

function actOnCell(event: KeyboardEvent, row: Row, at: KeyTarget): boolean {
  const { column, commands, isReadOnly } = at
  const open = (initialText?: string): boolean => openCell(event.currentTarget, row, at, initialText)
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    commands.openPanel(row.key)
    return true
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    if (column !== 'actions' || !(event.target instanceof Element)) return open()
    event.target.querySelector('button')?.focus()
    return true
  }
  if (isReadOnly || !isPrintable(event)) return false
  if (column === 'type') return open()
  if (column !== 'value') return false
  if (typeof row.value !== 'boolean') return open(event.key)
  if (event.key === ' ') commands.edit(row.key, !row.value)
  else open()
  return true
}

/** What a key means to rows of every sort: choosing many, or opening the menu. */
function actOnRows(event: KeyboardEvent, { id, ids, index, page, column, grid }: KeyTarget): boolean {
  const state = grid.get()
  const { selection } = state
  if (event.key === 'Escape' && selection.keys.size > 0) {
    grid.set({ ...state, selection: noSelection })
    return true
  }
  if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
    grid.set({ ...state, selection: selectAll(selection, ids) })
    return true
  }
  if (!event.shiftKey || !/^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End)$/.test(event.key)) return false
  const isFar = event.key === 'Home' || event.key === 'End'
  const press = { key: event.key, ctrlKey: isFar || event.ctrlKey, metaKey: event.metaKey }
  const to = ids[moveByKey({ row: index, column }, press, ids.length, page)?.row ?? index]
  if (to === undefined) return false
  grid.set({ ...activate(state, { key: to, column }), selection: selectRange(selection, ids, id, to) })
  return true
}

function moveOn(event: KeyboardEvent, at: KeyTarget): boolean {
  const { ids, index, column, page, grid, direction } = at
  if (event.key === 'ArrowUp' && index === 0) return focusHeader(event.currentTarget, column)
  const { ctrlKey, metaKey } = event
  const press = { key: unmirrored(event.key, direction), ctrlKey, metaKey }
  const to = moveByKey({ row: index, column }, press, ids.length, page)
  const key = to === undefined ? undefined : ids[to.row]
  if (to === undefined || key === undefined) return false
  grid.set(activate(grid.get(), { key, column: to.column }))
  return true
}

/** Opens a row's menu below its cell. */
export function openMenuAt(cell: Element, key: string, grid: Store<GridState>, direction: Direction): void {
  const { left, right, bottom } = cell.getBoundingClientRect()
  grid.set(openMenu(grid.get(), { key, x: direction === 'rtl' ? right : left, y: bottom }))
}
