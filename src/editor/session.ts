import type { QueryClient } from '@tanstack/react-query'
import { type Draft, emptyDraft } from '../draft/draft.ts'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { afterSave, isTouched, type OpenEdit } from '../draft/openEdit.ts'
import type { GridCommands } from '../grid/commands.ts'
import { activate, type GridState, initialGridState, setActiveCell } from '../grid/gridState.ts'
import { createRemoteOptions, type RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import { type DraftBackup, startDraftBackup } from '../recovery/draftBackup.ts'
import { noStoredInputs, type StoredInputs } from '../recovery/storedDraft.ts'
import { createStore, type ReadonlyStore, type Store } from '../state/store.ts'
import type { ReadFile, SchemaStatus } from '../settings/schemaStatus.ts'
import { invalidInputs, noInputs } from '../settings/settingInputs.ts'
import type { Settings } from '../settings/settings.ts'
import type { startSettings } from '../settings/startSettings.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { View } from '../view/view.ts'
import { createChangesElsewhere } from './changesElsewhere.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import { type Display, rememberedDisplay, rememberedView } from './display.ts'
import { createDraftActions, type DraftActions } from './draftActions.ts'
import { type Guard, type GuardedParts, noGuard } from './guard.ts'
import { createLossWatch, type LossWatch } from './lossWatch.ts'
import { createSaving, type Saving } from './saving.ts'
import type { StatusMessage } from './statusMessage.ts'

/** All state of one user's work on the options of one portal; it is independent of any component. */
export interface Session {
  readonly portal: Portal
  readonly remote: RemoteOptions
  readonly draft: Store<Draft>
  readonly actions: DraftActions
  /** What the user is typing, until it is committed to the draft or given up. */
  readonly openEdit: Store<OpenEdit | undefined>
  /** How many changes would be lost with the page, what is being typed included. */
  readonly unsavedCount: () => number
  /** Brings back what was typed for settings and was not valid. @returns what could not be brought back */
  readonly restoreInputs: (stored: StoredInputs, reader: LocaleReader) => StoredInputs
  /** Whether something was typed for a setting that no backup can keep, such as a part of a date. */
  readonly hasUnkeptInputs: () => boolean
  /** Moves the focus to an option's setting, if the settings are shown. @returns whether there is one */
  readonly showSetting: (key: string) => boolean
  /** Drops all of them; all but what is open in the grid can be brought back by an undo. */
  readonly discard: () => void
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly saving: Saving
  readonly lossWatch: LossWatch
  readonly backup: DraftBackup
  /** The keys of the options that have changed in the portal since the user last looked at them. */
  readonly changedElsewhere: ReadonlyStore<ReadonlySet<string>>
  readonly view: Store<View>
  readonly display: Store<Display>
  readonly dialog: Store<Dialog | undefined>
  /** The message of the last command, until the next change or save. */
  readonly statusMessage: Store<StatusMessage | undefined>
  /** What the app's settings schema says of the options. */
  readonly rules: Store<OptionRules>
  readonly guard: Store<Guard>
  readonly schema: ReadonlyStore<SchemaStatus>
  /** Which of the two views is chosen; undefined until someone has chosen. */
  readonly tab: Store<EditorTab | undefined>
}

/** The two views of the options. */
export type EditorTab = 'settings' | 'options'

/** Where the app's settings schema comes from, and what reads it. */
export interface SchemaSource {
  readonly address: string
  /** Rejects, as `part` does, where this part of the app cannot be loaded. */
  readonly file: Promise<ReadFile>
  readonly part: Promise<{
    readonly startSettings: typeof startSettings
    readonly startGuard: (parts: GuardedParts) => void
  }>
}

/**
 * Creates a session, and starts to load the options.
 *
 * @param source undefined where the page names no settings schema
 */
export function createSession(portal: Portal, queryClient: QueryClient, source?: SchemaSource): Session {
  const remote = createRemoteOptions(portal, queryClient)
  const draft = createStore<Draft>(emptyDraft)
  const openEdit = createStore<OpenEdit | undefined>(undefined)
  const grid = createStore<GridState>(initialGridState)
  const { option, search = '' } = portal.openedWith
  const view = rememberedView(search)
  const display = rememberedDisplay()
  const dialog = createStore<Dialog | undefined>(undefined)
  const statusMessage = createStore<StatusMessage | undefined>(undefined)
  const rules = createStore<OptionRules>(noRules)
  const guard = createStore(noGuard)
  const schema = createStore<SchemaStatus>({ kind: source === undefined ? 'none' : 'loading' })
  const tab = createStore<EditorTab | undefined>(portal.openedWith.view)
  const actions = createDraftActions(
    draft,
    remote.values,
    (key) => grid.set(setActiveCell(grid.get(), { key, column: 'value' })),
    refusesPartial,
    rules.get,
    guard.get,
  )
  const keptInputs = createStore(noStoredInputs)
  const backup = startDraftBackup(portal, draft, openEdit, keptInputs, (unsaved) => guard.get().keep(unsaved))
  const saving = createSaving(portal, remote, draft, undefined, rules.get, guard.get)

  // What it tells of is over; a command tells of itself after its change. A doubtful key is still to be thought about.
  draft.subscribe(() => {
    const kind = statusMessage.get()?.kind
    if (kind !== 'looksLike' && kind !== 'sentence') statusMessage.set(undefined)
  })

  function isPartial(key: string): boolean {
    return remote.options.get()?.partial.has(key) === true
  }

  function refusesPartial(key: string): boolean {
    const refuses = isPartial(key)
    if (refuses) statusMessage.set({ kind: 'partial.notEdited', key })
    return refuses
  }

  async function openLinkedOption(key: string): Promise<void> {
    const { values } = await remote.firstReading()
    if (!values.has(key)) {
      statusMessage.set({ kind: 'link.missing', key })
      return
    }
    // Who follows a link to an emptied option wants to see it.
    if (values.get(key) === null) view.set({ ...view.get(), hidesEmptied: false })
    grid.set(activate(grid.get(), { key, column: 'value' }))
  }

  async function loadSchema({ address, file, part }: SchemaSource): Promise<void> {
    try {
      const { startSettings: start, startGuard } = await part
      startGuard({ rules, guard, draft, statusMessage, remote, backup })
      schema.set(
        start({ portal, remote, draft, rules, keptInputs, search, update: actions.update }, await file),
      )
    } catch {
      schema.set({ kind: 'failed', reason: 'not-loaded', address })
    }
  }

  /** The setting of the link, or else its option. */
  async function openLink(key: string, schemaLoaded: Promise<void> | undefined): Promise<void> {
    await schemaLoaded
    const settings = knownSettings()
    if (settings?.schema.properties.has(key) === true && tab.get() !== 'options') {
      settings.focus.set([key])
      return
    }
    tab.set('options')
    await openLinkedOption(key)
  }

  function knownSettings(): Settings | undefined {
    const status = schema.get()
    return status.kind === 'ready' ? status.settings : undefined
  }

  const schemaLoaded = source === undefined ? undefined : loadSchema(source)
  // When they cannot be loaded, `remote.error` says so.
  if (option !== undefined) openLink(option, schemaLoaded).catch(() => undefined)

  return {
    portal,
    remote,
    draft,
    actions,
    openEdit,
    restoreInputs: (stored, reader) => knownSettings()?.actions.restoreInputs(stored, reader) ?? stored,
    hasUnkeptInputs: () =>
      invalidInputs(knownSettings()?.inputs.get() ?? noInputs).length > keptInputs.get().size,
    showSetting(key) {
      const settings = tab.get() === 'options' ? undefined : knownSettings()
      const isThere = settings?.schema.properties.has(key) === true
      if (isThere) settings.focus.set([key])
      return isThere
    },
    unsavedCount() {
      const { edits } = draft.get()
      const open = openEdit.get()
      const isOpenOnly = open !== undefined && isTouched(open) && !edits.has(open.key)
      return edits.size + Number(isOpenOnly) + invalidInputs(knownSettings()?.inputs.get() ?? noInputs).length
    },
    discard() {
      openEdit.set(undefined)
      const settings = knownSettings()
      if (settings === undefined) actions.discard()
      else settings.actions.discard(actions.discard)
    },
    grid,
    commands: createCommands({
      draft,
      remoteValues: remote.values,
      update: actions.update,
      isPartial,
      refusesEdit: (key) => refusesPartial(key) || guard.get().refusesEdit(key),
      onCopied: (from, to) => guard.get().onCopied(from, to),
      dialog,
      display,
      statusMessage,
      portal,
    }),
    saving: {
      ...saving,
      async save() {
        const outcome = await saving.save()
        if (outcome === undefined) return outcome
        openEdit.set(afterSave(openEdit.get(), outcome.saved))
        knownSettings()?.actions.noteSaved(outcome.saved)
        return outcome
      },
    },
    lossWatch: createLossWatch(remote, saving.saved),
    backup,
    changedElsewhere: createChangesElsewhere(remote, draft, grid),
    view,
    display,
    dialog,
    statusMessage,
    rules,
    guard,
    schema,
    tab,
  }
}
