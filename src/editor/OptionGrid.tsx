import { type ReactNode, useCallback, useMemo } from 'react'
import type { Draft } from '../draft/draft.ts'
import type { ChangeElsewhere } from '../draft/openEdit.ts'
import { type ColumnChoice, shownColumns } from '../grid/columns.ts'
import { Grid } from '../grid/Grid.tsx'
import { GridProvider } from '../grid/gridContext.ts'
import type { OpenEdits } from '../grid/openEdits.ts'
import { rowMetrics } from '../grid/rowMetrics.ts'
import type { Layout } from '../grid/useLayout.ts'
import { useStore } from '../state/useStore.ts'
import { searchWords } from '../view/searchQuery.ts'
import { clearFilters, isFiltered, type SortColumn, toggleSort } from '../view/view.ts'
import { EmptyNote } from './EmptyNote.tsx'
import type { KnownOptions } from './OpenPanel.tsx'
import { shownRow } from './openEdits.ts'
import type { Session } from './session.ts'
import type { VisibleRows } from './useVisibleRows.ts'

interface Props extends Layout, VisibleRows {
  readonly session: Session
  readonly options: KnownOptions
  readonly draft: Draft
  readonly openEdits: OpenEdits
  /** What has happened elsewhere to the option that is open. */
  readonly change: ChangeElsewhere
  /** Whether the key of a new option is being typed. */
  readonly isAdding: boolean
  /** Whether nothing can be changed in it. */
  readonly isReadOnly: boolean
  readonly onImport: () => void
}

/** The grid with the session's options, or what there is to do when it shows none. */
export function OptionGrid(props: Props): ReactNode {
  const { session, options, draft, openEdits, isReadOnly, rows, isSorting, layout, isCoarse } = props
  const { values, partial } = options
  const view = useStore(session.view)
  const guard = useStore(session.guard)
  const changedElsewhere = useStore(session.changedElsewhere)
  const { folded, columns } = useStore(session.display)
  const rules = useStore(session.rules)
  const metrics = useMemo(() => rowMetrics(layout, isCoarse), [layout, isCoarse])
  const shown = useMemo(() => shownColumns(columns), [columns])

  const context = useMemo(
    () => ({
      grid: session.grid,
      commands: session.commands,
      openEdit: session.openEdit,
      openEdits,
      columns: shown,
      rules,
      isReadOnly,
      words: searchWords(view.search),
    }),
    [session, openEdits, shown, rules, isReadOnly, view.search],
  )

  const sort = useCallback(
    (column: SortColumn): void => session.view.set(toggleSort(session.view.get(), column)),
    [session],
  )

  const changeColumns = useCallback(
    (change: (columns: ColumnChoice) => ColumnChoice): void => {
      const display = session.display.get()
      session.display.set({ ...display, columns: change(display.columns) })
    },
    [session],
  )

  return (
    <>
      <GridProvider value={context}>
        <Grid
          rows={rows}
          folded={folded}
          rowOf={(key) => guard.row(shownRow(values, draft, session.openEdit.get(), key))}
          partial={partial}
          changedElsewhere={changedElsewhere}
          view={view}
          isSorting={isSorting}
          change={props.change}
          onSort={sort}
          layout={layout}
          metrics={metrics}
          columnChoice={columns}
          onColumns={changeColumns}
        />
      </GridProvider>
      {rows.keys.length === 0 && !props.isAdding && (
        <EmptyNote
          onShowAll={isFiltered(view) ? () => session.view.set(clearFilters(view)) : undefined}
          onAdd={isReadOnly ? undefined : openEdits.openNewKey}
          onImport={props.onImport}
        />
      )}
    </>
  )
}
