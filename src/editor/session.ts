import type { QueryClient } from '@tanstack/react-query'
import { type Draft, emptyDraft } from '../draft/draft.ts'
import { afterSave, isTouched, type OpenEdit } from '../draft/openEdit.ts'
import type { GridCommands } from '../grid/commands.ts'
import { activate, type GridState, initialGridState, setActiveCell } from '../grid/gridState.ts'
import { createRemoteOptions, type RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import { type DraftBackup, startDraftBackup } from '../recovery/draftBackup.ts'
import { createStore, type ReadonlyStore, type Store } from '../state/store.ts'
import type { View } from '../view/view.ts'
import { createChangesElsewhere } from './changesElsewhere.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import { type Display, rememberedDisplay, rememberedView } from './display.ts'
import { createDraftActions, type DraftActions } from './draftActions.ts'
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
}

/** Creates a session, and starts to load the options. */
export function createSession(portal: Portal, queryClient: QueryClient): Session {
  const remote = createRemoteOptions(portal, queryClient)
  const draft = createStore<Draft>(emptyDraft)
  const openEdit = createStore<OpenEdit | undefined>(undefined)
  const grid = createStore<GridState>(initialGridState)
  const { option, search = '' } = portal.openedWith
  const view = rememberedView(search)
  const display = rememberedDisplay()
  const dialog = createStore<Dialog | undefined>(undefined)
  const statusMessage = createStore<StatusMessage | undefined>(undefined)
  const actions = createDraftActions(
    draft,
    remote.values,
    (key) => grid.set(setActiveCell(grid.get(), { key, column: 'value' })),
    refusesEdit,
  )
  const backup = startDraftBackup(portal, draft, openEdit)
  const saving = createSaving(portal, remote, draft)

  // What it tells of is over; a command tells of itself after its change. A doubtful key is still to be thought about.
  draft.subscribe(() => {
    if (statusMessage.get()?.kind !== 'looksLike') statusMessage.set(undefined)
  })

  function isPartial(key: string): boolean {
    return remote.options.get()?.partial.has(key) === true
  }

  function refusesEdit(key: string): boolean {
    if (isPartial(key)) statusMessage.set({ kind: 'partial.notEdited', key })
    return isPartial(key)
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

  // When they cannot be loaded, `remote.error` says so.
  if (option !== undefined) openLinkedOption(option).catch(() => undefined)

  return {
    portal,
    remote,
    draft,
    actions,
    openEdit,
    unsavedCount() {
      const { edits } = draft.get()
      const open = openEdit.get()
      const isOpenOnly = open !== undefined && isTouched(open) && !edits.has(open.key)
      return edits.size + Number(isOpenOnly)
    },
    grid,
    commands: createCommands({
      draft,
      remoteValues: remote.values,
      update: actions.update,
      isPartial,
      refusesEdit,
      dialog,
      display,
      statusMessage,
      portal,
    }),
    saving: {
      ...saving,
      async save() {
        const outcome = await saving.save()
        if (outcome !== undefined) openEdit.set(afterSave(openEdit.get(), outcome.saved))
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
  }
}
