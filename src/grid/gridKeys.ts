import type { KeyboardEvent } from 'react'
import type { Row } from '../draft/row.ts'
import type { Store } from '../state/store.ts'
import { focusOpenEditor } from './cellElement.ts'
import type { ColumnId } from './columns.ts'
import type { GridCommands } from './commands.ts'
import { activate, type GridState, startEditing } from './gridState.ts'
import { moveByKey } from './navigation.ts'

interface At {
  readonly row: Row
  readonly column: ColumnId
  /** The row's place among the rows shown, from 0. */
  readonly index: number
  readonly keys: readonly string[]
  /** How many rows fit the view. */
  readonly page: number
  readonly grid: Store<GridState>
  readonly commands: GridCommands
}

function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/**
 * Does what a key means on a cell without an open editor.
 *
 * @returns whether it meant anything
 */
export function actOnKey(event: KeyboardEvent, at: At): boolean {
  const { row, column, index, keys, page, grid, commands } = at

  function open(seed?: string): boolean {
    if (focusOpenEditor(event.currentTarget)) return true
    grid.set(startEditing(grid.get(), { key: row.key, column }, { seed }))
    return true
  }

  if (event.key === 'Enter' || event.key === 'F2') {
    if (column === 'type' || column === 'value') return open()
    if (column !== 'actions' || !(event.target instanceof Element)) return false
    event.target.querySelector('button')?.focus()
    return true
  }
  if (column === 'value' && typeof row.value === 'boolean') {
    if (event.key === ' ') {
      commands.edit(row.key, !row.value)
      return true
    }
    if (isPrintable(event)) return open()
  }
  if (column === 'value' && isPrintable(event)) return open(event.key)
  if (column === 'type' && isPrintable(event)) return open()

  const to = moveByKey({ row: index, column }, event, keys.length, page)
  const key = to === undefined ? undefined : keys[to.row]
  if (to === undefined || key === undefined) return false
  grid.set(activate(grid.get(), { key, column: to.column }))
  return true
}
