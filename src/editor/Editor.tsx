import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PortalValues } from '../draft/draft.ts'
import { rowKeys, rowOf } from '../draft/row.ts'
import { Grid } from '../grid/Grid.tsx'
import { GridProvider } from '../grid/gridContext.ts'
import { useSay } from '../messages/Messages.tsx'
import { optionsQuery } from '../options/optionsQuery.ts'
import { toPortalError } from '../portal/portalError.ts'
import { errorSentence } from '../screens/errorSentence.ts'
import { LoadErrorScreen } from '../screens/LoadErrorScreen.tsx'
import { useStore } from '../state/useStore.ts'
import { EmptyNote } from './EmptyNote.tsx'
import { LoadingGrid } from './LoadingGrid.tsx'
import { SavePanel } from './SavePanel.tsx'
import { saveReport } from './saveReport.ts'
import { matchesSearch } from './searchOptions.ts'
import type { Session } from './session.ts'
import { Toolbar } from './Toolbar.tsx'
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
  const save = useMutation({ mutationFn: session.save, scope: { id: 'save' } })

  const values = options.data?.values ?? noValues
  const added = addedKeys(values, session)
  const keys = useMemo(() => {
    const all = rowKeys(values, session.draft.get())
    if (sought === '') return all
    return all.filter((key) => matchesSearch(key, rowOf(values, session.draft.get(), key).value, sought))
    // Edits do not filter anew: a row that stops matching under the hand stays until the search changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [values, added, sought, session])

  function saveNow(): void {
    if (!settleOpenEditor(session)) {
      setRefusal(say('save.openEditor'))
      return
    }
    setRefusal(undefined)
    if (session.draft.get().edits.size > 0) save.mutate()
  }

  useShortcuts({ save: saveNow, undo: session.undo, redo: session.redo })

  if (options.data === undefined && options.error !== null) {
    return (
      <LoadErrorScreen
        error={toPortalError(options.error)}
        host={session.portal.host}
        retrying={options.isFetching}
        onRetry={() => void options.refetch()}
      />
    )
  }

  const report =
    save.data === undefined || save.isPending ? { status: '', alert: '' } : saveReport(say, save.data)
  const stale =
    options.error === null
      ? ''
      : `${say('refresh.failed')} ${errorSentence(say, toPortalError(options.error))}`
  const alert = [refusal, report.alert, stale].filter(Boolean).join(' ')

  return (
    <div className="app">
      <Toolbar session={session} search={search} onSearch={setSearch} settings={settings} />
      <main className="app-main">
        {options.data === undefined ? (
          <LoadingGrid />
        ) : (
          <GridProvider value={session}>
            <Grid keys={keys} rowOf={(key) => rowOf(values, draft, key)} />
          </GridProvider>
        )}
        {options.data !== undefined && keys.length === 0 && !adding && (
          <EmptyNote searching={sought !== ''} onClear={() => setSearch('')} />
        )}
      </main>
      <div role="alert" className="alert" hidden={alert === ''}>
        {alert}
      </div>
      <footer className="status-bar">
        <span className="status-portal">{say('toolbar.portal', { host: session.portal.host })}</span>
        <span role="status" className="status">
          {save.isPending ? say('save.saving') : report.status}
        </span>
        <span className="status-count">
          {sought === ''
            ? say('count.options', { count: keys.length })
            : say('count.matches', { count: keys.length, total: values.size })}
        </span>
      </footer>
      {draft.edits.size > 0 && (
        <SavePanel draft={draft} saving={save.isPending} onSave={saveNow} onDiscard={session.discard} />
      )}
    </div>
  )
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
