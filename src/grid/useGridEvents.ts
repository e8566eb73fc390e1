import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Row } from '../draft/row.ts'
import { useDirection } from '../messages/Messages.tsx'
import { groupPrefix } from '../view/groupRows.ts'
import { cellOf, focusHeader, isInControl, isInEditor, showFullText } from './cellElement.ts'
import { useGridContext } from './gridContext.ts'
import { handleKey, type KeyTarget, openCell } from './gridKeys.ts'
import { activate, type CellId, openMenu } from './gridState.ts'
import { unmirrored } from './navigation.ts'
import { openMenuAt } from './openMenuAt.ts'
import { noSelection, selectRange, toggleRow } from './selection.ts'

interface Rows {
  /** The ids of the visible rows, in their order. */
  readonly ids: readonly string[]
  /** How many rows fit the view. */
  readonly page: number
  /** The index of the active cell's row; -1 when it is not visible. */
  readonly activeIndex: number
  readonly folded: ReadonlySet<string>
  readonly rowOf: (key: string) => Row
}

/** The handlers of focus, keys and pointer for the grid's element. */
export function useGridEvents({ ids, page, activeIndex, folded, rowOf }: Rows) {
  const { grid, commands, openEdits, isReadOnly } = useGridContext()
  const direction = useDirection()

  function keyTarget(event: KeyboardEvent | MouseEvent, cell: CellId, index: number): KeyTarget {
    const { target, currentTarget } = event
    return {
      id: cell.key,
      column: cell.column,
      index,
      ids,
      page,
      grid,
      commands,
      openEdits,
      isReadOnly,
      direction,
      focus: {
        header: (column) => focusHeader(currentTarget, column),
        cellButton() {
          if (target instanceof Element) target.querySelector('button')?.focus()
        },
      },
    }
  }

  function onFocus(event: FocusEvent): void {
    const cell = cellOf(event.target)
    const { active, holdsFocus } = grid.get()
    if (cell === undefined) {
      // The active cell must not take the focus from the header.
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
    openCell(rowOf(cell.key), keyTarget(event, cell, ids.indexOf(cell.key)))
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
    // The menu key has no position of its own.
    const element = event.target instanceof Element ? event.target : event.currentTarget
    openMenuAt(element, cell.key, grid, direction)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { active } = grid.get()
    if (active === undefined || activeIndex < 0 || isInControl(event.target) || event.altKey) return
    const prefix = groupPrefix(active.key)
    const target = keyTarget(event, active, activeIndex)
    const isHandled =
      prefix === undefined
        ? handleKey(event, rowOf(active.key), target)
        : foldByKey(event, prefix) || handleKey(event, undefined, target)
    if (isHandled) event.preventDefault()
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
    onContextMenu,
    onKeyDown,
    onMouseDown,
    onMouseOver,
  }
}

function onMouseDown(event: MouseEvent): void {
  const cell = cellOf(event.target)
  if (cell === undefined || isInEditor(event.target)) return
  // Shift would select the text between two clicks, and a checkbox would take the focus from its cell.
  if (event.shiftKey || cell.column === 'select') event.preventDefault()
}

function onMouseOver(event: MouseEvent): void {
  if (!isInControl(event.target)) showFullText(event.target)
}
