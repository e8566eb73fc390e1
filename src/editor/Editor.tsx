import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PortalValues } from '../draft/draft.ts'
import { isConflict, rowKeys, rowOf } from '../draft/row.ts'
import { Grid } from '../grid/Grid.tsx'
import { GridProvider } from '../grid/gridContext.ts'
import { useSay } from '../messages/Messages.tsx'
import { optionsQuery } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import { LoadErrorScreen } from '../screens/LoadErrorScreen.tsx'
import { useStore } from '../state/useStore.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { LeftDraftNotice } from './LeftDraftNotice.tsx'
import { LoadingGrid } from './LoadingGrid.tsx'
import { Notices } from './Notices.tsx'
import { SavePanel } from './SavePanel.tsx'
import { saveReport } from './saveReport.ts'
import { matchesSearch } from './searchOptions.ts'
import type { Session } from './session.ts'
import { Toolbar } from './Toolbar.tsx'
import { useKeptFocus } from './useKeptFocus.ts'
import { useShortcuts } from './useShortcuts.ts'

const noValues: PortalValues = new Map()

interface Props {
  readonly session: Session
  readonly settings: ReactNode
}

/** The whole editor: the only place where options, draft, grid and save meet. */
export function Editor({ session, settings }: Props): ReactNode {
  const say = useSay()
  const options = useQuery(optionsQuery(session.portal))
  const draft = useStore(session.draft)
  const { adding } = useStore(session.grid)
  const [search, setSearch] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const sought = useDeferredValue(search)
  const resolving = useStore(session.resolving)
  const keeping = useStore(session.keeper.keeping)
  const waiting = useWaiting(session.portal)
  const save = useMutation({
    mutationFn: session.saving.save,
    scope: { id: 'save' },
    onSuccess: ({ conflicts }) => session.resolving.set(conflicts.length > 0),
  })

  const values = options.data?.values ?? noValues
  const added = addedKeys(values, session)
  const keys = useMemo(() => {
    const all = rowKeys(values, session.draft.get())
    if (sought === '') return all
    return all.filter((key) => matchesSearch(key, rowOf(values, session.draft.get(), key).value, sought))
    // Edits do not filter anew: a row that stops matching under the hand stays until the search changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [values, added, sought, session])

  const conflicts = useMemo(
    () => [...draft.edits].filter(([key, edit]) => isConflict(edit, values.get(key))).map(([key]) => key),
    [draft.edits, values],
  )

  function saveNow(): void {
    if (!settleOpenEditor(session)) {
      setRefusal(say('save.openEditor'))
      return
    }
    setRefusal(undefined)
    if (session.draft.get().edits.size > 0) save.mutate()
  }

  const keptFocus = useKeptFocus(() => session.grid.set({ ...session.grid.get(), holdsFocus: true }))
  useShortcuts({ save: saveNow, undo: session.undo, redo: session.redo })

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

  const report = save.data === undefined || save.isPending ? noReport : saveReport(say, save.data)
  const alert = [refusal, report.alert].filter(Boolean).join(' ')

  return (
    <div className="app" {...keptFocus}>
      <Toolbar session={session} search={search} onSearch={setSearch} settings={settings} />
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
          <GridProvider value={session}>
            <Grid keys={keys} rowOf={(key) => rowOf(values, draft, key)} partial={options.data.partial} />
          </GridProvider>
        )}
        {options.data !== undefined && keys.length === 0 && !adding && (
          <EmptyNote searching={sought !== ''} onClear={() => setSearch('')} />
        )}
      </main>
      <div role="alert" className="notice notice-bad" hidden={alert === ''}>
        {alert}
      </div>
      <footer className="status-bar">
        <span className="status-portal">{say('toolbar.portal', { host: session.portal.host })}</span>
        <span role="status" className="status">
          {waiting ?? (save.isPending ? say('save.saving') : report.status)}
        </span>
        <span className="status-count">
          {sought === ''
            ? say('count.options', { count: keys.length })
            : say('count.matches', { count: keys.length, total: values.size })}
        </span>
      </footer>
      {draft.edits.size > 0 && (
        <SavePanel
          draft={draft}
          values={values}
          keeping={keeping}
          saving={save.isPending}
          onSave={saveNow}
          onDiscard={session.discard}
        />
      )}
      {resolving && conflicts.length > 0 && (
        <ConflictDialog
          session={session}
          draft={draft}
          values={values}
          keys={conflicts}
          onClose={() => session.resolving.set(false)}
        />
      )}
    </div>
  )
}

const noReport = { status: '', alert: '' }

/** The portal's wait between two tries in words; undefined when it waits for nothing. */
function useWaiting(portal: Portal): string | undefined {
  const say = useSay()
  const retry = useStore(portal.retryWait)
  if (retry === undefined) return undefined
  const seconds = Math.ceil(retry.wait / 1000)
  return retry.failed === undefined
    ? say('save.queued', { seconds })
    : say('save.waiting', { seconds, ...retry.failed })
}

/** Which keys only the draft has, as one string: the rows change when it does. */
function addedKeys(values: PortalValues, session: Session): string {
  const added = [...session.draft.get().edits.keys()].filter((key) => !values.has(key))
  return JSON.stringify(added)
}

/**
 * Takes over the text of the cell that is being edited.
 *
 * @returns false when that text is no value yet; the editor is still open and has said why
 */
function settleOpenEditor({ grid }: Session): boolean {
  const focused = document.activeElement
  // Leaving the field commits it; the draft has the value before the next line.
  if (focused instanceof HTMLElement && focused.closest('[data-editor]') !== null)
    flushSync(() => focused.blur())
  const open = document.querySelector<HTMLElement>('[data-editor] :is(textarea, select)')
  open?.focus()
  if (open === null && focused !== null && !focused.isConnected) grid.set({ ...grid.get(), holdsFocus: true })
  return open === null
}
