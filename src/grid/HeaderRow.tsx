import { type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import { useDirection, useSay } from '../messages/Messages.tsx'
import type { Sort, SortColumn } from '../view/view.ts'
import { focusHeader } from './cellElement.ts'
import { type ColumnId, columnIndex, columns } from './columns.ts'
import { unmirrored } from './navigation.ts'

interface Props {
  readonly sort: Sort | undefined
  readonly onSort: (column: SortColumn) => void
  /** Whether all rows shown are chosen; `some` for a part of them. */
  readonly selected: 'none' | 'some' | 'all'
  readonly onSelectAll: () => void
  /** Goes into the rows. */
  readonly onLeave: (column: ColumnId) => void
}

/** The columns that have something to press in their header. */
const reachable = ['select', 'key', 'type', 'value', 'state'] as const

type Reachable = (typeof reachable)[number]

/** The header: one stop on the way of Tab, arrows move along it and down into the rows. */
export const HeaderRow = memo(function HeaderRow({
  sort,
  onSort,
  selected,
  onSelectAll,
  onLeave,
}: Props): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const [current, setCurrent] = useState<Reachable>('key')

  function onKeyDown(event: KeyboardEvent): void {
    const at = reachable.indexOf(current)
    const offset = { ArrowLeft: -1, ArrowRight: 1, Home: -at, End: reachable.length }[
      unmirrored(event.key, direction)
    ]
    if (event.key === 'ArrowDown') onLeave(current)
    else if (offset === undefined) return
    else {
      const next = reachable[Math.max(0, Math.min(at + offset, reachable.length - 1))]
      if (next !== undefined) focusHeader(event.currentTarget, next)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function headerProps(column: Reachable) {
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
                {say(`column.${column}`)}
                <span aria-hidden="true" className={`sort-sign sort-${order ?? 'none'}`} />
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
})
