import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ChangeElsewhere, openCellKey } from '../draft/openEdit.ts'
import { useSay } from '../messages/Messages.tsx'
import { useSelected, useStore } from '../state/useStore.ts'
import { type GroupedRows, groupPrefix } from '../view/groupRows.ts'
import type { SortColumn, View } from '../view/view.ts'
import type { CommitMove } from './cells/EditTextArea.tsx'
import { NewKeyRow } from './cells/NewKeyRow.tsx'
import { activeCell, mayTakeFocus } from './cellElement.ts'
import { type ColumnChoice, type ColumnId, columns as allColumns } from './columns.ts'
import { FullText } from './FullText.tsx'
import { useGridContext } from './gridContext.ts'
import { gridSizes } from './gridSizes.ts'
import { GridRow } from './GridRow.tsx'
import { activate, type CellId } from './gridState.ts'
import { GroupRow } from './GroupRow.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { moveBy } from './navigation.ts'
import { RowMenu } from './RowMenu.tsx'
import type { GridLayout, RowMetrics } from './rowMetrics.ts'
import { createSlotAssigner } from './rowSlots.ts'
import type { ShownRow } from './shownRow.ts'
import { createRowTracker } from './rowTracker.ts'
import { noSelection, selectAll, selectedPart } from './selection.ts'
import { useGridEvents } from './useGridEvents.ts'
import { useMatchHighlights } from './useMatchHighlights.ts'
import { useRowWindow } from './useRowWindow.ts'

interface Props {
  /** The visible rows, in their order. */
  readonly rows: GroupedRows
  /** The prefixes of the folded groups. */
  readonly folded: ReadonlySet<string>
  readonly rowOf: (key: string) => ShownRow
  /** Keys whose value is known only in part. */
  readonly partial: ReadonlySet<string>
  /** Keys whose value has changed in the portal since it was last looked at. */
  readonly changedElsewhere: ReadonlySet<string>
  /** What the rows are filtered and sorted by. */
  readonly view: View
  /** The rows are those of before, until what was asked for is sorted. */
  readonly isSorting: boolean
  /** What has happened elsewhere to the option that is open. */
  readonly change: ChangeElsewhere
  readonly onSort: (column: SortColumn) => void
  readonly layout: GridLayout
  /** The same object until a height changes. */
  readonly metrics: RowMetrics
  readonly columnChoice: ColumnChoice
  readonly onColumns: (change: (columns: ColumnChoice) => ColumnChoice) => void
}

/** A WAI-ARIA data grid of the options; it renders only the rows in view. */
export function Grid(props: Props): ReactNode {
  const { rows, folded, rowOf, partial, changedElsewhere, view, isSorting, change, onSort } = props
  const { layout, metrics, columnChoice } = props
  const say = useSay()
  const { grid, openEdit, openEdits, columns: shown, isReadOnly, words } = useGridContext()
  const state = useStore(grid)
  const { ids, keys, groups } = rows
  const [assignSlotsTo] = useState(createSlotAssigner)
  const [trackRow] = useState(createRowTracker)
  const { active, selection, menu } = state
  const openKey = useSelected(openEdit, openCellKey)
  const openColumn = useSelected(openEdit, (edit) => edit?.column)
  const isAdding = openColumn === 'newKey'

  const activeIndex = active === undefined ? -1 : ids.indexOf(active.key)
  const openIndex = openKey === undefined ? -1 : ids.indexOf(openKey)
  const rowPosition = trackRow(activeIndex, ids.length)
  // When the row with the focus disappears, the focus goes to the row that takes its position.
  const tabStopIndex = activeIndex >= 0 || state.holdsFocus ? rowPosition : 0
  const tabStopKey = ids[tabStopIndex]
  const rowCount = ids.length + Number(isAdding)
  const { scroller, window, height, topOf, page, scrollToTop, reveal, revealSideways } = useRowWindow(
    rowCount,
    state.holdsFocus ? tabStopIndex : openIndex,
    metrics,
  )
  const activeColumn = active !== undefined && shown.includes(active.column) ? active.column : 'key'
  const tabStop: CellId | undefined =
    tabStopKey === undefined ? undefined : { key: tabStopKey, column: activeColumn }

  // Whenever the view changes, its rows are shown from the first.
  useLayoutEffect(scrollToTop, [scrollToTop, view])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || !state.holdsFocus || tabStopKey === undefined) return
    reveal(tabStopIndex)
    if (openKey !== undefined) return
    const cell = activeCell(element)
    if (cell === null || cell.contains(document.activeElement) || !mayTakeFocus(element)) return
    cell.focus({ preventScroll: true })
    revealSideways(cell)
  }, [scroller, state, openKey, tabStopIndex, tabStopKey, reveal, revealSideways])

  // Shows what a button of the toolbar has undone, too. A menu stays where it was opened.
  useLayoutEffect(() => {
    if (activeIndex >= 0 && menu === undefined) reveal(activeIndex)
    // Only when another cell becomes active: sorting leaves the view at the top.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active, reveal])

  useLayoutEffect(() => {
    if (isAdding) reveal(ids.length)
  }, [isAdding, ids.length, reveal])

  useMatchHighlights(scroller, words)

  const latest = useRef({ ids, keys, shown, rowOf })
  useLayoutEffect(() => {
    latest.current = { ids, keys, shown, rowOf }
  })

  const move = useCallback(
    (key: string, direction: CommitMove): void => {
      const column = grid.get().active?.column ?? 'value'
      const [down, right] = [Number(direction === 'down'), Number(direction === 'right')]
      const { ids: all, shown: columns } = latest.current
      const extent = { rows: all.length, columns }
      const to = moveBy({ row: all.indexOf(key), column }, extent, down, right)
      const next = all[to.row]
      if (next === undefined) return
      grid.set(activate(grid.get(), { key: next, column: to.column }))
      const isNextOpened = grid.get().isTouched && direction === 'down' && next !== key
      if (isNextOpened && to.column === 'value' && groupPrefix(next) === undefined) {
        if (typeof latest.current.rowOf(next).shown !== 'boolean')
          openEdits.open({ key: next, column: 'value' })
      }
    },
    [grid, openEdits],
  )

  const selected = useMemo(() => selectedPart(selection, keys), [selection, keys])
  const toggleAll = useCallback((): void => {
    const current = grid.get()
    const all = selectAll(current.selection, latest.current.keys)
    grid.set({ ...current, selection: selected === true ? noSelection : all })
  }, [grid, selected])
  const enterRows = useCallback(
    (column: ColumnId): void => {
      const first = latest.current.ids[0]
      if (first !== undefined) grid.set(activate(grid.get(), { key: first, column }))
    },
    [grid],
  )

  const events = useGridEvents({ scroller, rows, page, activeIndex, folded, rowOf })

  const rendered: number[] = []
  for (let index = window.from; index < Math.min(window.to, ids.length); index++) rendered.push(index)
  for (const index of new Set([tabStopIndex, openIndex])) {
    if (index >= 0 && index < window.from) rendered.unshift(index)
    else if (index >= window.to) rendered.push(index)
  }
  const slots = assignSlotsTo(
    rendered.map((index) => ids[index] ?? ''),
    new Set([tabStopKey ?? '', openKey ?? '']),
  )
  function renderRow(index: number): ReactNode {
    const id = ids[index]
    if (id === undefined) return null
    const position = { rowIndex: index + 2, top: topOf(index) }
    const group = groups.get(id)
    if (group !== undefined) {
      return (
        <GroupRow
          key={slots.get(id)}
          id={id}
          prefix={group.prefix}
          count={group.keys.length}
          isFolded={folded.has(group.prefix)}
          selected={selectedPart(selection, group.keys)}
          active={tabStop?.key === id ? tabStop.column : undefined}
          {...position}
        />
      )
    }
    const row = rowOf(id)
    return (
      <GridRow
        key={slots.get(id)}
        optionKey={id}
        value={row.value}
        state={row.state}
        shown={row.shown}
        isSecret={row.isSecret}
        readOnlyMark={row.readOnlyMark}
        isPartial={partial.has(id)}
        isChangedElsewhere={changedElsewhere.has(id)}
        isSelected={selection.keys.has(id)}
        active={tabStop?.key === id ? tabStop.column : undefined}
        hasFocus={tabStop?.key === id && state.holdsFocus}
        open={index === openIndex && openColumn !== 'newKey' ? openColumn : undefined}
        change={index === openIndex ? change : 'none'}
        onMove={move}
        {...position}
      />
    )
  }

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        className="grid"
        data-layout={layout}
        style={gridSizes(columnChoice, metrics)}
        tabIndex={-1}
        aria-label={say('grid.label')}
        aria-rowcount={rowCount + 1}
        aria-colcount={allColumns.length}
        aria-multiselectable="true"
        aria-readonly={isReadOnly}
        aria-busy={isSorting || undefined}
        {...events}
      >
        <HeaderRow
          sort={view.sort}
          onSort={onSort}
          columns={columnChoice}
          onColumns={props.onColumns}
          selected={selected}
          onSelectAll={toggleAll}
          onLeave={enterRows}
        />
        <div role="rowgroup" className="rows" style={{ height }}>
          {rendered.map(renderRow)}
          {isAdding && <NewKeyRow rowIndex={ids.length + 2} top={topOf(ids.length)} />}
        </div>
      </div>
      <FullText scroller={scroller} rowOf={rowOf} />
      {menu !== undefined && groupPrefix(menu.key) === undefined && ids.includes(menu.key) && (
        <RowMenu key={`${menu.key} ${menu.x} ${menu.y}`} row={rowOf(menu.key)} position={menu} />
      )}
    </>
  )
}
