import { type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import { useDirection, useSay } from '../messages/Messages.tsx'
import type { Sort, SortColumn } from '../view/view.ts'
import { focusHeader } from './cellElement.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import {
  type ColumnChoice,
  type ColumnId,
  columnIndex,
  isResizable,
  type ResizableColumn,
  shownColumns,
  withWidth,
} from './columns.ts'
import { ColumnSeparator, widthStepPx } from './ColumnSeparator.tsx'
import { unmirrored } from './navigation.ts'
import type { SelectedPart } from './selection.ts'

interface Props {
  readonly sort: Sort | undefined
  readonly onSort: (column: SortColumn) => void
  readonly columns: ColumnChoice
  readonly onColumns: (change: (columns: ColumnChoice) => ColumnChoice) => void
  /** How many of the visible rows are selected. */
  readonly selected: SelectedPart
  /** Selects all visible rows, or none if all are selected. */
  readonly onSelectAll: () => void
  /** Moves the focus into the rows. */
  readonly onLeave: (column: ColumnId) => void
}

/** The header: a single tab stop, with arrow keys that move along it and down into the rows. */
export const HeaderRow = memo(function HeaderRow({
  sort,
  onSort,
  columns,
  onColumns,
  selected,
  onSelectAll,
  onLeave,
}: Props): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const [current, setCurrent] = useState<ColumnId>('key')
  const shown = shownColumns(columns)

  const tabStop = shown.includes(current) ? current : 'key'

  function onKeyDown(event: KeyboardEvent): void {
    const key = unmirrored(event.key, direction)
    if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (isResizable(current)) resize(current, key === 'ArrowLeft' ? -widthStepPx : widthStepPx)
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const index = shown.indexOf(current)
    const offset = { ArrowLeft: -1, ArrowRight: 1, Home: -index, End: shown.length }[key]
    if (event.key === 'ArrowDown') onLeave(current)
    else if (offset === undefined) return
    else {
      const next = shown[Math.max(0, Math.min(index + offset, shown.length - 1))]
      if (next !== undefined) focusHeader(event.currentTarget, next)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function resize(column: ResizableColumn, byPx: number): void {
    onColumns((before) => withWidth(before, column, before.widths[column] + byPx))
  }

  function headerProps(column: ColumnId) {
    return { tabIndex: tabStop === column ? 0 : -1, onFocus: () => setCurrent(column) }
  }

  return (
    <div role="row" className="row-header" aria-rowindex={1} tabIndex={-1} onKeyDown={onKeyDown}>
      {shown.map((column) => {
        const order = column === sort?.column ? (sort.isDescending ? 'descending' : 'ascending') : undefined
        return (
          <div
            key={column}
            role="columnheader"
            className={`cell cell-${column}`}
            aria-colindex={columnIndex(column)}
            aria-label={isResizable(column) ? say(`column.${column}`) : undefined}
            aria-sort={order}
            data-header={column}
          >
            {column === 'select' ? (
              <Checkbox
                checked={selected}
                aria-label={say('select.all')}
                onChange={onSelectAll}
                {...headerProps(column)}
              />
            ) : column === 'actions' ? (
              <ColumnChooser columns={columns} onColumns={onColumns} {...headerProps(column)} />
            ) : (
              <button
                type="button"
                className="sort"
                title={say('sort.hint')}
                onClick={() => onSort(column)}
                {...headerProps(column)}
              >
                <span>{say(`column.${column}`)}</span>
                <span aria-hidden="true" className={`sort-sign sort-${order ?? 'none'}`} />
              </button>
            )}
            {isResizable(column) && (
              <ColumnSeparator
                column={column}
                width={columns.widths[column]}
                onResize={(name, width) => onColumns((before) => withWidth(before, name, width))}
              />
            )}
          </div>
        )
      })}
    </div>
  )
})
