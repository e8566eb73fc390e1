import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { isConflict, rowOf } from '../draft/row.ts'
import { Grid } from '../grid/Grid.tsx'
import { GridProvider } from '../grid/gridContext.ts'
import { useSay } from '../messages/Messages.tsx'
import { optionsQuery } from '../options/optionsQuery.ts'
import { toPortalError } from '../portal/portalError.ts'
import { LoadErrorScreen } from './LoadErrorScreen.tsx'
import { useSelected, useStore } from '../state/useStore.ts'
import { isFiltered, type SortColumn, toggleSort, clearFilters } from '../view/view.ts'
import { ChangeLog } from './ChangeAnnouncer.tsx'
import { Dialogs } from './Dialogs.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { RecoveredDraftNotice } from './RecoveredDraftNotice.tsx'
import { LoadingGrid } from './LoadingGrid.tsx'
import { Notices } from './Notices.tsx'
import { SavePanel } from './SavePanel.tsx'
import { saveReport, withoutResolved } from './saveReport.ts'
import { SelectionBar } from './SelectionBar.tsx'
import type { Session } from './session.ts'
import { commitOpenEditor } from './commitOpenEditor.ts'
import { StatusBar } from './StatusBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { statusMessageText } from './statusMessage.ts'
import { useClipboard } from './useClipboard.ts'
import { useFocusRecovery } from './useFocusRecovery.ts'
import { useLeavingPage } from './useLeavingPage.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useVisibleRows } from './useVisibleRows.ts'
import { useStoreSize } from './useStoreSize.ts'

const noValues: RemoteValues = new Map()

interface Props {
  readonly session: Session
  readonly settings: ReactNode
}

/** The whole editor: the only place where options, draft, view, grid and save meet. */
export function Editor({ session, settings }: Props): ReactNode {
  const say = useSay()
  const options = useQuery(optionsQuery(session.portal))
  const draft = useStore(session.draft)
  // The panel may come a frame later than the edit itself.
  const panelDraft = useDeferredValue(draft)
  const view = useStore(session.view)
  const { isReadOnly, folded } = useStore(session.display)
  const adding = useSelected(session.grid, (state) => state.adding)
  const [refusal, setRefusal] = useState<string>()
  const searchField = useRef<HTMLInputElement>(null)
  const statusMessage = useStore(session.statusMessage)
  const backupStatus = useStore(session.backup.backupStatus)
  const save = useMutation({
    mutationFn: session.saving.save,
    scope: { id: 'save' },
    onSuccess: ({ conflicts }) => {
      if (conflicts.length > 0) session.dialog.set({ kind: 'conflicts' })
    },
  })

  const values = options.data?.values ?? noValues
  const { keys, rows } = useVisibleRows(session, values, draft)
  const storedBytes = useStoreSize(values)
  const gridContext = useMemo(
    () => ({ grid: session.grid, commands: session.commands, isReadOnly, query: view.search }),
    [session, isReadOnly, view.search],
  )
  const conflicts = useMemo(
    () => [...draft.edits].filter(([key, edit]) => isConflict(edit, values.get(key))).map(([key]) => key),
    [draft.edits, values],
  )

  const sort = useCallback(
    (column: SortColumn): void => session.view.set(toggleSort(session.view.get(), column)),
    [session],
  )

  function saveNow(): void {
    if (!commitOpenEditor(session)) {
      setRefusal(say('save.openEditor'))
      return
    }
    setRefusal(undefined)
    session.statusMessage.set(undefined)
    if (session.draft.get().edits.size > 0) save.mutate()
  }

  const focusRecovery = useFocusRecovery(() => session.grid.set({ ...session.grid.get(), holdsFocus: true }))
  useLeavingPage(() => commitOpenEditor(session))
  const clipboard = useClipboard({ session, values, draft, visibleKeys: keys, isReadOnly })
  useShortcuts({
    save: saveNow,
    undo: session.undo,
    redo: session.redo,
    find: () => searchField.current?.select(),
    help: () => session.dialog.set({ kind: 'help' }),
  })

  if (options.data === undefined && options.error !== null) {
    return (
      <div className="app" {...focusRecovery}>
        <LoadErrorScreen
          error={toPortalError(options.error)}
          host={session.portal.host}
          retrying={options.isFetching}
          onRetry={() => void options.refetch()}
        />
      </div>
    )
  }

  const report =
    save.data === undefined || save.isPending
      ? noReport
      : saveReport(say, withoutResolved(save.data, draft.edits, conflicts))
  const alert = [refusal, report.alert].filter(Boolean).join(' ')

  return (
    <div className="app" {...focusRecovery} {...clipboard.handlers}>
      <Toolbar session={session} searchField={searchField} isReadOnly={isReadOnly} settings={settings} />
      {options.data !== undefined && (
        <>
          <Notices
            session={session}
            options={options.data}
            error={options.error === null ? null : toPortalError(options.error)}
          />
          <RecoveredDraftNotice session={session} options={options.data} />
        </>
      )}
      <main className="app-main">
        {options.data === undefined ? (
          <LoadingGrid />
        ) : (
          <GridProvider value={gridContext}>
            <Grid
              rows={rows}
              folded={folded}
              rowOf={(key) => rowOf(values, draft, key)}
              partial={options.data.partial}
              view={view}
              onSort={sort}
            />
          </GridProvider>
        )}
        {options.data !== undefined && keys.length === 0 && !adding && (
          <EmptyNote onShowAll={isFiltered(view) ? () => session.view.set(clearFilters(view)) : undefined} />
        )}
      </main>
      <SelectionBar session={session} isReadOnly={isReadOnly} onCopy={clipboard.copySelected} />
      <div role="alert" className="notice notice-bad" hidden={alert === ''}>
        {alert}
      </div>
      <StatusBar
        portal={session.portal}
        statusMessage={statusMessage === undefined ? undefined : statusMessageText(say, statusMessage)}
        isSaving={save.isPending}
        report={report.status}
        visibleCount={options.data === undefined ? undefined : keys.length}
        totalCount={isFiltered(view) ? values.size : undefined}
      />
      <ChangeLog session={session} />
      {panelDraft.edits.size > 0 && (
        <SavePanel
          draft={panelDraft}
          values={values}
          storedBytes={storedBytes}
          backupStatus={backupStatus}
          saving={save.isPending}
          onSave={saveNow}
          onReview={() => session.dialog.set({ kind: 'review' })}
          onDiscard={session.discard}
        />
      )}
      <Dialogs
        session={session}
        draft={draft}
        values={values}
        conflicts={conflicts}
        visibleKeys={keys}
        isReadOnly={isReadOnly}
        onSave={saveNow}
      />
    </div>
  )
}

const noReport = { status: '', alert: '' }
