import { type ReactNode, useDeferredValue, useId, useMemo, useRef } from 'react'
import { conflictingKeys } from '../draft/rename.ts'
import { useSay } from '../messages/Messages.tsx'
import { toPortalError } from '../portal/portalError.ts'
import { LoadErrorScreen } from './LoadErrorScreen.tsx'
import { useStore } from '../state/useStore.ts'
import { invalidInputs } from '../settings/settingInputs.ts'
import { isFiltered } from '../view/view.ts'
import { useLayout } from '../grid/useLayout.ts'
import { ChangeAnnouncer } from './ChangeAnnouncer.tsx'
import { Dialogs } from './Dialogs.tsx'
import { RecoveredOnDemand } from './RecoveredOnDemand.tsx'
import { RepairOnDemand } from './RepairOnDemand.tsx'
import { type KnownOptions, OpenPanel } from './OpenPanel.tsx'
import { loadEditorTabs } from './loadSettingsView.ts'
import { OnDemand } from './OnDemand.tsx'
import { MainView } from './MainView.tsx'
import { Notices } from './Notices.tsx'
import { SavePanel } from './SavePanel.tsx'
import { SelectionActions } from './SelectionActions.tsx'
import type { Session } from './session.ts'
import { StatusBar } from './StatusBar.tsx'
import { StatusToast } from './StatusToast.tsx'
import { SaveAlert } from './SaveAlert.tsx'
import { SchemaNotice } from './SchemaNotice.tsx'
import { Toolbar } from './Toolbar.tsx'
import { statusMessageText } from './statusMessage.ts'
import { useClipboard } from './useClipboard.ts'
import { useEditorView } from './useEditorView.ts'
import { useFocusRecovery } from './useFocusRecovery.ts'
import { useOpenEdits } from './useOpenEdits.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useVisibleRows } from './useVisibleRows.ts'
import { useSave } from './useSave.ts'
import { useSelection } from './useSelection.ts'
import { useSavePreview } from './useSavePreview.ts'

const noOptions: KnownOptions = { values: new Map(), partial: new Set() }

interface Props {
  readonly session: Session
  readonly settings: ReactNode
  readonly back: ReactNode
}

/** The whole editor, where options, draft, view, grid and saving are combined. */
export function Editor({ session, settings, back }: Props): ReactNode {
  const say = useSay()
  const options = useStore(session.remote.options)
  const loadError = useStore(session.remote.error)
  const draft = useStore(session.draft)
  // The panel may appear a frame later than the edit itself.
  const panelDraft = useDeferredValue(draft)
  const view = useStore(session.view)
  const editorView = useEditorView(session)
  const { tab, settings: schemaSettings } = editorView
  const isSettings = tab === 'settings'
  const display = useStore(session.display)
  const isReadOnly = display.isReadOnly || (!isSettings && editorView.isGridReadOnly)
  const guard = useStore(session.guard)
  const mainId = useId()
  const root = useRef<HTMLDivElement>(null)
  const { layout, isCoarse } = useLayout(root)
  const searchField = useRef<HTMLInputElement>(null)
  const statusMessage = useStore(session.statusMessage)
  const backupStatus = useStore(session.backup.backupStatus)
  const recovered = useStore(session.backup.recovered)
  const known = options ?? noOptions
  const { values, partial } = known
  const { openEdits, change, dialog, isBlocking, isAdding, ...recovery } = useOpenEdits(session, values)
  const { rows, isSorting } = useVisibleRows(session, values)
  const { selectedKeys, hiddenCount } = useSelection(session, values, draft, rows.keys)
  const preview = useSavePreview(panelDraft, values, editorView)
  const changeCount = panelDraft.edits.size + invalidInputs(editorView.inputs).length
  const conflicts = useMemo(() => conflictingKeys(values, draft), [draft, values])
  const save = useSave(session, editorView, draft, conflicts, openEdits.finish)
  const focusRecovery = useFocusRecovery(session.grid)
  const clipboard = useClipboard({
    grid: session.grid,
    dialog,
    statusMessage: session.statusMessage,
    openEdits,
    values,
    draft,
    partial,
    shown: rows.keys,
    isReadOnly,
    isGridShown: !isSettings,
    guard,
  })
  useShortcuts({
    save: save.saveNow,
    undo: isReadOnly ? undefined : session.actions.undo,
    redo: isReadOnly ? undefined : session.actions.redo,
    find: () => searchField.current?.select(),
    help: () => session.dialog.set({ kind: 'help' }),
  })

  if (options === undefined && loadError !== null) {
    return (
      <div className="app" {...focusRecovery}>
        {back}
        <LoadErrorScreen
          error={toPortalError(loadError)}
          host={session.portal.host}
          isFetching={session.remote.isFetching}
          onRetry={() => void session.remote.refresh()}
          repair={<RepairOnDemand error={toPortalError(loadError)} saving={session.saving} />}
        />
      </div>
    )
  }

  const refreshError = loadError === null ? null : toPortalError(loadError)
  const alert = [isBlocking && say('save.openEditor'), save.alert].filter(Boolean).join(' ')

  return (
    <div ref={root} className="app" data-layout={layout} {...focusRecovery} {...clipboard.handlers}>
      {editorView.hasTabs && (
        <OnDemand
          name="tabs"
          load={loadEditorTabs}
          props={{ tab: session.tab, shown: tab, panelId: mainId }}
        />
      )}
      <Toolbar
        dialog={dialog}
        draft={session.draft}
        actions={session.actions}
        view={session.view}
        settingSearch={isSettings ? schemaSettings?.search : undefined}
        remote={session.remote}
        searchField={searchField}
        isReadOnly={isReadOnly}
        isLoading={options === undefined}
        isEmpty={options !== undefined && rows.keys.length === 0 && !isAdding && !isFiltered(view)}
        isNarrow={layout === 'card'}
        selectedCount={selectedKeys.length}
        hiddenCount={hiddenCount}
        onAdd={openEdits.openNewKey}
        selectionActions={
          selectedKeys.length > 0 && (
            <SelectionActions
              grid={session.grid}
              commands={session.commands}
              dialog={dialog}
              keys={selectedKeys}
              values={values}
              isReadOnly={isReadOnly}
              onCopy={clipboard.copySelected}
            />
          )
        }
        settings={settings}
        back={back}
      />
      {options !== undefined && (
        <>
          <SchemaNotice schema={session.schema} />
          <Notices
            saving={session.saving}
            draft={session.draft}
            lossWatch={session.lossWatch}
            host={session.portal.host}
            options={options}
            isReadOnly={isReadOnly}
            onPutBack={session.actions.stageValues}
            error={refreshError}
            backupStatus={changeCount === 0 ? 'kept' : backupStatus}
          />
          <RecoveredOnDemand
            offers={recovered}
            values={values}
            draft={draft}
            guard={guard}
            isReadOnly={display.isReadOnly}
            onRestore={recovery.restore}
            onDiscard={recovery.discardRecovered}
          />
        </>
      )}
      <MainView
        id={mainId}
        view={editorView}
        session={session}
        options={options}
        draft={draft}
        openEdits={openEdits}
        rows={rows}
        isSorting={isSorting}
        layout={layout}
        isCoarse={isCoarse}
        change={change}
        isAdding={isAdding}
        isReadOnly={isReadOnly}
        onImport={() => dialog.set({ kind: 'import', source: undefined })}
        dialog={dialog}
      />
      <StatusToast
        portal={session.portal}
        lockWait={session.saving.lockWait}
        statusMessage={statusMessage === undefined ? undefined : statusMessageText(say, statusMessage)}
        isSaving={save.isSaving}
        report={save.status}
        hasFailed={save.alert !== ''}
        onClose={() => {
          session.statusMessage.set(undefined)
          save.reset()
        }}
      />
      <SaveAlert text={alert} error={save.error} host={session.portal.host} />
      <StatusBar
        portal={session.portal}
        visibleCount={options === undefined || isSettings ? undefined : rows.keys.length}
        totalCount={isFiltered(view) ? values.size : undefined}
      />
      <ChangeAnnouncer draft={session.draft} guard={session.guard} />
      {changeCount > 0 && (
        <SavePanel
          count={changeCount}
          preview={preview}
          isSaving={save.isSaving}
          isReadOnly={display.isReadOnly}
          onSave={save.saveNow}
          onReview={() => dialog.set({ kind: 'review' })}
          onDiscard={() => dialog.set({ kind: 'discard' })}
        />
      )}
      <OpenPanel
        session={session}
        openEdits={openEdits}
        options={known}
        isReadOnly={isReadOnly}
        isChecked={isSettings}
      />
      <Dialogs
        session={session}
        openEdits={openEdits}
        draft={draft}
        values={values}
        partial={partial}
        conflicts={conflicts}
        shown={rows.keys}
        remarks={preview.remarks}
        isReadOnly={display.isReadOnly}
        onSave={save.saveNow}
      />
    </div>
  )
}
