import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Row } from '../draft/row.ts'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import type { After } from './cells/EditTextArea.tsx'
import { NewKeyRow } from './cells/NewKeyRow.tsx'
import { cellOf, focusOpenEditor, isInControl } from './cellElement.ts'
import { columnIndex, columns } from './columns.ts'
import { useGridContext } from './gridContext.ts'
import { actOnKey } from './gridKeys.ts'
import { GridRow } from './GridRow.tsx'
import { activate, type CellId, startEditing } from './gridState.ts'
import { moveBy } from './navigation.ts'
import { scrollToRow } from './rowWindow.ts'
import { headerHeight, rowHeight, useRowWindow } from './useRowWindow.ts'

interface Props {
  /** The keys of the rows shown, in their order. */
  readonly keys: readonly string[]
  readonly rowOf: (key: string) => Row
  /** Keys whose value the portal shows only in part. */
  readonly partial: ReadonlySet<string>
}

/** The data grid of WAI-ARIA over all options; it draws only the rows in view. */
export function Grid({ keys, rowOf, partial }: Props): ReactNode {
  const say = useSay()
  const { grid, commands } = useGridContext()
  const state = useStore(grid)
  const scroller = useRef<HTMLDivElement>(null)
  const { window, page } = useRowWindow(scroller, keys.length)

  const activeIndex = state.active === undefined ? -1 : keys.indexOf(state.active.key)
  const editingIndex = state.editing === undefined ? -1 : keys.indexOf(state.editing.key)
  const tabStop: CellId | undefined =
    activeIndex >= 0 ? state.active : keys[0] === undefined ? undefined : { key: keys[0], column: 'key' }

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || !state.holdsFocus) return
    element.scrollTop = scrollToRow(
      Math.max(0, activeIndex),
      element.scrollTop,
      element.clientHeight - headerHeight,
      rowHeight,
    )
    if (state.editing !== undefined) return
    const cell = element.querySelector<HTMLElement>('[data-column][tabindex="0"]')
    if (cell !== null && !cell.contains(document.activeElement)) cell.focus({ preventScroll: true })
  }, [state, activeIndex])

  useLayoutEffect(() => {
    if (state.adding) scroller.current?.scrollTo({ top: keys.length * rowHeight })
  }, [state.adding, keys.length])

  const move = useCallback(
    (key: string, after: After): void => {
      const column = grid.get().active?.column ?? 'value'
      const [down, right] = [Number(after === 'down'), Number(after === 'right')]
      const to = moveBy({ row: keys.indexOf(key), column }, keys.length, down, right)
      const next = keys[to.row]
      if (next !== undefined) grid.set(activate(grid.get(), { key: next, column: to.column }))
    },
    [grid, keys],
  )

  function onFocus(event: FocusEvent): void {
    const cell = cellOf(event.target)
    if (cell === undefined) return
    const { active, holdsFocus } = grid.get()
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
    if (cell === undefined || isInControl(event.target)) return
    if (cell.column !== 'type' && cell.column !== 'value') return
    if (!focusOpenEditor(event.currentTarget)) grid.set(startEditing(grid.get(), cell))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { active } = grid.get()
    if (active === undefined || activeIndex < 0 || isInControl(event.target)) return
    const row = rowOf(active.key)
    const acted = actOnKey(event, {
      row,
      column: active.column,
      index: activeIndex,
      keys,
      page,
      grid,
      commands,
    })
    if (acted) event.preventDefault()
  }

  const shown: number[] = []
  for (let index = window.from; index < window.to; index++) shown.push(index)
  for (const index of new Set([activeIndex, editingIndex])) {
    if (index >= 0 && index < window.from) shown.unshift(index)
    else if (index >= window.to) shown.push(index)
  }
  const rowCount = keys.length + Number(state.adding)

  return (
    <div
      ref={scroller}
      role="grid"
      className="grid"
      tabIndex={-1}
      aria-label={say('grid.label')}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      onFocus={onFocus}
      onBlur={onBlur}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="row-header" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={`cell cell-${column}`}
            aria-colindex={columnIndex(column)}
          >
            {say(`column.${column}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="rows" style={{ height: rowCount * rowHeight }}>
        {shown.map((index) => {
          const key = keys[index]
          if (key === undefined) return null
          const row = rowOf(key)
          return (
            <GridRow
              key={key}
              optionKey={key}
              value={row.value}
              state={row.state}
              isPartial={partial.has(key)}
              rowIndex={index + 2}
              top={index * rowHeight}
              active={tabStop?.key === key ? tabStop.column : undefined}
              editing={index === editingIndex ? state.editing : undefined}
              onMove={move}
            />
          )
        })}
        {state.adding && <NewKeyRow rowIndex={keys.length + 2} top={keys.length * rowHeight} />}
      </div>
    </div>
  )
}
