import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
} from 'react'
import { useDirection } from '../messages/Messages.tsx'
import { isComposing, typesCharacter } from '../ui/keyPress.ts'
import { type GroupedRows, groupPrefix } from '../view/groupRows.ts'
import { cellOf, focusHeader, isInControl, isInEditor, showFullText } from './cellElement.ts'
import { useGridContext } from './gridContext.ts'
import { handleKey, type KeyTarget, openCell } from './gridKeys.ts'
import { activate, type CellId, openMenu } from './gridState.ts'
import { unmirrored } from './navigation.ts'
import { openMenuAt } from './openMenuAt.ts'
import { noSelection, selectRange, toggleRows } from './selection.ts'
import type { ShownRow } from './shownRow.ts'
import { useLongPress } from './useLongPress.ts'
import { useTextInput } from './useTextInput.ts'

interface Rows {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: GroupedRows
  /** How many rows fit the view. */
  readonly page: number
  /** The index of the active cell's row; -1 when it is not visible. */
  readonly activeIndex: number
  readonly folded: ReadonlySet<string>
  readonly rowOf: (key: string) => ShownRow
}

/** The handlers of focus, keys and pointer for the grid's element. */
export function useGridEvents({ scroller, rows, page, activeIndex, folded, rowOf }: Rows) {
  const { grid, commands, openEdit, openEdits, columns, isReadOnly } = useGridContext()
  const { ids, keys, groups } = rows
  /** The cell that was active before the pointer went down on it. */
  const pressed = useRef<CellId>(undefined)
  const press = useLongPress(onLongPress)
  const direction = useDirection()

  function keyTarget(target: EventTarget, element: Element, cell: CellId, index: number): KeyTarget {
    return {
      id: cell.key,
      column: cell.column,
      index,
      ids,
      keys,
      groupKeys: groups.get(cell.key)?.keys,
      page,
      columns,
      grid,
      commands,
      openEdits,
      isReadOnly,
      direction,
      focus: {
        header: (column) => focusHeader(element, column),
        menu() {
          if (target instanceof Element) openMenuAt(target, cell.key, grid, direction)
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
    const staysInRows =
      relatedTarget instanceof Node &&
      relatedTarget !== event.currentTarget &&
      event.currentTarget.contains(relatedTarget)
    if (staysInRows) return
    // Whoever leaves the window comes back to the cell.
    if (document.hasFocus()) grid.set({ ...grid.get(), holdsFocus: false })
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined || isInControl(event.target) || groupPrefix(cell.key) !== undefined) return
    // The second click has opened it.
    if (openEdit.get()?.key === cell.key && openEdit.get()?.column === cell.column) return
    if (cell.column === 'key') {
      // To be copied: the browser would select one word of it. F2 renames.
      if (event.target instanceof Element) document.getSelection()?.selectAllChildren(event.target)
      return
    }
    openCell(rowOf(cell.key), keyTarget(event.target, event.currentTarget, cell, ids.indexOf(cell.key)))
  }

  function onClick(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined || press.hasPressed()) return
    const prefix = groupPrefix(cell.key)
    if (prefix !== undefined) {
      if (cell.column === 'select') toggle(cell)
      else commands.fold(prefix, !folded.has(prefix))
      return
    }
    const state = grid.get()
    const { selection, active, isTouched } = state
    const isBox = cell.column === 'select'
    if (!isBox && isInControl(event.target)) return
    if (event.shiftKey) {
      const range = selectRange(selection, ids, active?.key ?? cell.key, cell.key)
      grid.set({ ...activate(state, cell), selection: range })
      return
    }
    const isSelecting = selection.keys.size > 0
    // Whoever selects with a finger has no key to hold meanwhile.
    if (isBox || event.ctrlKey || event.metaKey || (isTouched && isSelecting)) toggle(cell)
    else if (isAgain(cell))
      openCell(rowOf(cell.key), keyTarget(event.target, event.currentTarget, cell, ids.indexOf(cell.key)))
    else if (!isSelecting)
      grid.set({ ...activate(state, cell), selection: { ...noSelection, anchor: cell.key } })
  }

  /** Whether a click on a cell is to open it: the cell was the active one before, and no text is marked in it. */
  function isAgain(cell: CellId): boolean {
    if (cell.column !== 'value' && cell.column !== 'type') return false
    if (cell.column === 'value' && typeof rowOf(cell.key).shown === 'boolean') return false
    const wasActive = pressed.current?.key === cell.key && pressed.current.column === cell.column
    return wasActive && document.getSelection()?.isCollapsed !== false
  }

  /** Selects or deselects the row of a cell, or all of a group. */
  function toggle(cell: CellId): void {
    const state = grid.get()
    const toggled = groups.get(cell.key)?.keys ?? [cell.key]
    grid.set({ ...activate(state, cell), selection: toggleRows(state.selection, toggled) })
  }

  function onLongPress(target: EventTarget): void {
    const cell = cellOf(target)
    if (cell !== undefined && !isInEditor(target)) toggle(cell)
  }

  function onContextMenu(event: MouseEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined || groupPrefix(cell.key) !== undefined || isInEditor(event.target)) return
    event.preventDefault()
    if (grid.get().isTouched) return
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
    if (active === undefined || activeIndex < 0 || isInControl(event.target)) return
    // With the focus on the grid itself, beside its rows, no cell is meant yet.
    if (cellOf(event.target) === undefined && !/^(?:Arrow|Home|End|Page)/.test(event.key)) return
    if (isComposing(event.nativeEvent) || (event.altKey && !typesCharacter(event))) return
    const prefix = groupPrefix(active.key)
    const target = keyTarget(event.target, event.currentTarget, active, activeIndex)
    const isHandled =
      prefix === undefined
        ? handleKey(event, rowOf(active.key), target)
        : foldByKey(event, prefix) || handleKey(event, undefined, target)
    if (isHandled) event.preventDefault()
  }

  function foldByKey(event: KeyboardEvent, prefix: string): boolean {
    const key = unmirrored(event.key, direction)
    if (event.shiftKey || grid.get().active?.column === 'select') return false
    const isFolded = folded.has(prefix)
    const canFold = key === 'ArrowLeft' ? !isFolded : key === 'ArrowRight' ? isFolded : false
    if (key !== 'Enter' && key !== ' ' && !canFold) return false
    commands.fold(prefix, !isFolded)
    return true
  }

  function onPointerDown(event: PointerEvent): void {
    press.handlers.onPointerDown(event)
    const isTouched = event.pointerType === 'touch'
    if (isTouched !== grid.get().isTouched) grid.set({ ...grid.get(), isTouched })
  }

  function onMouseDown(event: MouseEvent): void {
    const cell = cellOf(event.target)
    const { active, holdsFocus } = grid.get()
    // Whoever comes back to the window only goes on where they were.
    pressed.current = holdsFocus && document.hasFocus() ? active : undefined
    if (cell === undefined || isInEditor(event.target)) return
    // Shift would select the text between two clicks, and a checkbox would take the focus from its cell.
    if (!event.shiftKey && cell.column !== 'select') return
    event.preventDefault()
    if (event.target instanceof Element) {
      event.target.closest<HTMLElement>('[data-column]')?.focus({ preventScroll: true })
    }
  }

  useTextInput(scroller, (cell, text) => {
    const index = ids.indexOf(cell.key)
    if (index < 0 || isReadOnly || groupPrefix(cell.key) !== undefined || scroller.current === null) return
    openCell(rowOf(cell.key), keyTarget(scroller.current, scroller.current, cell, index), text)
  })

  return {
    onFocus,
    onBlur,
    onClick,
    onDoubleClick,
    onContextMenu,
    onKeyDown,
    onMouseDown,
    onMouseOver,
    ...press.handlers,
    onPointerDown,
  }
}

function onMouseOver(event: MouseEvent): void {
  if (!isInControl(event.target)) showFullText(event.target)
}
