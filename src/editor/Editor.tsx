import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { PortalValues } from '../draft/draft.ts'
import { isConflict, rowOf } from '../draft/row.ts'
import { Grid } from '../grid/Grid.tsx'
import { GridProvider } from '../grid/gridContext.ts'
import { useSay } from '../messages/Messages.tsx'
import { optionsQuery } from '../options/optionsQuery.ts'
import { toPortalError } from '../portal/portalError.ts'
import { LoadErrorScreen } from '../screens/LoadErrorScreen.tsx'
import { useSelected, useStore } from '../state/useStore.ts'
import { isNarrowed, type SortColumn, sortedBy, widened } from '../view/view.ts'
import { ChangeLog } from './ChangeLog.tsx'
import { Dialogs } from './Dialogs.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { LeftDraftNotice } from './LeftDraftNotice.tsx'
import { LoadingGrid } from './LoadingGrid.tsx'
import { Notices } from './Notices.tsx'
import { SavePanel } from './SavePanel.tsx'
import { saveReport, unsettled } from './saveReport.ts'
import { SelectionBar } from './SelectionBar.tsx'
import type { Session } from './session.ts'
import { settleOpenEditor } from './settleOpenEditor.ts'
import { StatusBar } from './StatusBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { toldSentence } from './told.ts'
import { useClipboard } from './useClipboard.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useLeavingPage } from './useLeavingPage.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useShownRows } from './useShownRows.ts'
import { useStoreSize } from './useStoreSize.ts'

const noValues: PortalValues = new Map()

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
  const told = useStore(session.told)
  const keeping = useStore(session.keeper.keeping)
  const save = useMutation({
    mutationFn: session.saving.save,
    scope: { id: 'save' },
    onSuccess: ({ conflicts }) => {
      if (conflicts.length > 0) session.dialog.set({ kind: 'conflicts' })
    },
  })

  const values = options.data?.values ?? noValues
  const { keys, rows } = useShownRows(session, values, draft)
  const held = useStoreSize(values)
  const gridContext = useMemo(
    () => ({ grid: session.grid, commands: session.commands, isReadOnly, sought: view.search }),
    [session, isReadOnly, view.search],
  )
  const conflicts = useMemo(
    () => [...draft.edits].filter(([key, edit]) => isConflict(edit, values.get(key))).map(([key]) => key),
    [draft.edits, values],
  )

  const sort = useCallback(
    (column: SortColumn): void => session.view.set(sortedBy(session.view.get(), column)),
    [session],
  )

  function saveNow(): void {
    if (!settleOpenEditor(session)) {
      setRefusal(say('save.openEditor'))
      return
    }
    setRefusal(undefined)
    session.told.set(undefined)
    if (session.draft.get().edits.size > 0) save.mutate()
  }

  const keptFocus = useKeptFocus(() => session.grid.set({ ...session.grid.get(), holdsFocus: true }))
  useLeavingPage(() => settleOpenEditor(session))
  const clipboard = useClipboard({ session, values, draft, shown: keys, isReadOnly })
  useShortcuts({
    save: saveNow,
    undo: session.undo,
    redo: session.redo,
    find: () => searchField.current?.select(),
    help: () => session.dialog.set({ kind: 'help' }),
  })

  if (options.data === undefined && options.error !== null) {
    return (
      <div className="app" {...keptFocus}>
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
      : saveReport(say, unsettled(save.data, draft.edits, conflicts))
  const alert = [refusal, report.alert].filter(Boolean).join(' ')

  return (
    <div className="app" {...keptFocus} {...clipboard.handlers}>
      <Toolbar session={session} searchField={searchField} isReadOnly={isReadOnly} settings={settings} />
      {options.data !== undefined && (
        <>
          <Notices
            session={session}
            options={options.data}
            error={options.error === null ? null : toPortalError(options.error)}
          />
          <LeftDraftNotice session={session} options={options.data} />
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
          <EmptyNote onShowAll={isNarrowed(view) ? () => session.view.set(widened(view)) : undefined} />
        )}
      </main>
      <SelectionBar session={session} isReadOnly={isReadOnly} onCopy={clipboard.copySelected} />
      <div role="alert" className="notice notice-bad" hidden={alert === ''}>
        {alert}
      </div>
      <StatusBar
        portal={session.portal}
        told={told === undefined ? undefined : toldSentence(say, told)}
        isSaving={save.isPending}
        report={report.status}
        shown={options.data === undefined ? undefined : keys.length}
        total={isNarrowed(view) ? values.size : undefined}
      />
      <ChangeLog session={session} />
      {panelDraft.edits.size > 0 && (
        <SavePanel
          draft={panelDraft}
          values={values}
          held={held}
          keeping={keeping}
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
        shown={keys}
        isReadOnly={isReadOnly}
        onSave={saveNow}
      />
    </div>
  )
}

const noReport = { status: '', alert: '' }
