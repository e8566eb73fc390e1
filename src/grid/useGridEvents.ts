import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Row } from '../draft/row.ts'
import { useDirection } from '../messages/Messages.tsx'
import { groupPrefix } from '../view/groupRows.ts'
import { cellOf, hintAtWhole, isInControl } from './cellElement.ts'
import { useGridContext } from './gridContext.ts'
import { actOnKey, type KeyTarget, openCell, openMenuAt } from './gridKeys.ts'
import { activate, type CellId, openMenu } from './gridState.ts'
import { unmirrored } from './navigation.ts'
import { noSelection, selectRange, toggleRow } from './selection.ts'

interface Rows {
  readonly ids: readonly string[]
  /** How many rows fit the view. */
  readonly page: number
  /** The active cell's row among those shown; -1 where it is not among them. */
  readonly activeIndex: number
  readonly folded: ReadonlySet<string>
  readonly rowOf: (key: string) => Row
}

/** What focus, keys and clicks mean in the grid, as handlers for its element. */
export function useGridEvents({ ids, page, activeIndex, folded, rowOf }: Rows) {
  const { grid, commands, isReadOnly } = useGridContext()
  const direction = useDirection()

  function targetAt(cell: CellId, index: number): KeyTarget {
    return { id: cell.key, column: cell.column, index, ids, page, grid, commands, isReadOnly, direction }
  }

  function onFocus(event: FocusEvent): void {
    const cell = cellOf(event.target)
    const { active, holdsFocus } = grid.get()
    if (cell === undefined) {
      // The header's own focus must not be taken back by the active cell.
      if (holdsFocus && event.target.closest('[data-header]') !== null)
        grid.set({ ...grid.get(), holdsFocus: false })
      return
    }
    if (active?.key === cell.key && active.column === cell.column && holdsFocus) return
    grid.set(activate(grid.get(), cell))
  }

  function onBlur(event: FocusEvent): void {
    const { relatedTarget } = event
    if (relatedTarget instanceof Node && !event.currentTarget.contains(relatedTarget)) {
      grid.set({ ...grid.get(), holdsFocus: false })
    }
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined || isInControl(event.target) || groupPrefix(cell.key) !== undefined) return
    openCell(event.currentTarget, rowOf(cell.key), targetAt(cell, ids.indexOf(cell.key)))
  }

  function onClick(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined) return
    const prefix = groupPrefix(cell.key)
    if (prefix !== undefined) {
      commands.fold(prefix, !folded.has(prefix))
      return
    }
    const isBox = cell.column === 'select'
    if (!isBox && isInControl(event.target)) return
    const state = grid.get()
    const { selection } = state
    const next = event.shiftKey
      ? selectRange(selection, ids, state.active?.key ?? cell.key, cell.key)
      : isBox || event.ctrlKey || event.metaKey
        ? toggleRow(selection, cell.key)
        : { ...noSelection, anchor: cell.key }
    if (!isBox && !event.shiftKey && !event.ctrlKey && !event.metaKey && selection.keys.size > 0) return
    grid.set({ ...activate(state, cell), selection: next })
  }

  function onContextMenu(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined || groupPrefix(cell.key) !== undefined || isInEditor(event.target)) return
    event.preventDefault()
    if (event.button === 2) {
      grid.set(openMenu(grid.get(), { key: cell.key, x: event.clientX, y: event.clientY }))
      return
    }
    // The menu key opens it at the cell: it has no place of its own.
    const target = event.target instanceof Element ? event.target : event.currentTarget
    openMenuAt(target, cell.key, grid, direction)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { active } = grid.get()
    if (active === undefined || activeIndex < 0 || isInControl(event.target) || event.altKey) return
    const prefix = groupPrefix(active.key)
    const acted =
      prefix === undefined
        ? actOnKey(event, rowOf(active.key), targetAt(active, activeIndex))
        : foldByKey(event, prefix) || actOnKey(event, undefined, targetAt(active, activeIndex))
    if (acted) event.preventDefault()
  }

  function foldByKey(event: KeyboardEvent, prefix: string): boolean {
    const key = unmirrored(event.key, direction)
    if (key !== 'Enter' && key !== ' ' && key !== 'ArrowLeft' && key !== 'ArrowRight') return false
    const isFolded = key === 'ArrowLeft' || (key !== 'ArrowRight' && !folded.has(prefix))
    commands.fold(prefix, isFolded)
    return true
  }

  return {
    onFocus,
    onBlur,
    onClick,
    onDoubleClick,
    onMouseDown,
    onMouseOver,
    onContextMenu,
    onKeyDown,
  }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-editor]') !== null
}

function onMouseDown(event: MouseEvent): void {
  const cell = cellOf(event.target)
  if (cell === undefined || isInEditor(event.target)) return
  // Shift would mark the text between two clicks, and a box would take the focus from its cell.
  if (event.shiftKey || cell.column === 'select') event.preventDefault()
}

function onMouseOver(event: MouseEvent): void {
  if (!isInControl(event.target)) hintAtWhole(event.target)
}
