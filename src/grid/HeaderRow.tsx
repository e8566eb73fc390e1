import { type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import { useDirection, useSay } from '../messages/Messages.tsx'
import type { Sort, SortColumn } from '../view/view.ts'
import { focusHeader } from './cellElement.ts'
import { type ColumnId, columnIndex, columns } from './columns.ts'
import { unmirrored } from './navigation.ts'

interface Props {
  readonly sort: Sort | undefined
  readonly onSort: (column: SortColumn) => void
  /** How many of the visible rows are selected. */
  readonly selected: 'none' | 'some' | 'all'
  /** Selects all visible rows, or none if all are selected. */
  readonly onSelectAll: () => void
  /** Moves the focus into the rows. */
  readonly onLeave: (column: ColumnId) => void
}

/** The columns with a control in their header. */
const focusableColumns = ['select', 'key', 'type', 'value', 'state'] as const

type FocusableColumn = (typeof focusableColumns)[number]

/** The header: a single tab stop, with arrow keys that move along it and down into the rows. */
export const HeaderRow = memo(function HeaderRow({
  sort,
  onSort,
  selected,
  onSelectAll,
  onLeave,
}: Props): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const [current, setCurrent] = useState<FocusableColumn>('key')

  function onKeyDown(event: KeyboardEvent): void {
    const index = focusableColumns.indexOf(current)
    const offset = { ArrowLeft: -1, ArrowRight: 1, Home: -index, End: focusableColumns.length }[
      unmirrored(event.key, direction)
    ]
    if (event.key === 'ArrowDown') onLeave(current)
    else if (offset === undefined) return
    else {
      const next = focusableColumns[Math.max(0, Math.min(index + offset, focusableColumns.length - 1))]
      if (next !== undefined) focusHeader(event.currentTarget, next)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function headerProps(column: FocusableColumn) {
    return { tabIndex: current === column ? 0 : -1, onFocus: () => setCurrent(column) }
  }

  return (
    <div role="row" className="row-header" aria-rowindex={1} tabIndex={-1} onKeyDown={onKeyDown}>
      {columns.map((column) => {
        const order = column === sort?.column ? (sort.isDescending ? 'descending' : 'ascending') : undefined
        return (
          <div
            key={column}
            role="columnheader"
            className={`cell cell-${column}`}
            aria-colindex={columnIndex(column)}
            aria-sort={order}
            data-header={column}
          >
            {column === 'select' ? (
              <input
                ref={(box) => {
                  if (box !== null) box.indeterminate = selected === 'some'
                }}
                type="checkbox"
                aria-label={say('select.all')}
                checked={selected === 'all'}
                onChange={onSelectAll}
                {...headerProps(column)}
              />
            ) : column === 'actions' ? (
              say('column.actions')
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
          </div>
        )
      })}
    </div>
  )
})
