import type { QueryClient } from '@tanstack/react-query'
import {
  update as updateDraft,
  type Draft,
  type Edit,
  emptyDraft,
  type RemoteValues,
  rebase,
  redo,
  type DesiredState,
  undo,
} from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import type { GridCommands } from '../grid/commands.ts'
import { activate, type GridState, initialGridState, setActiveCell } from '../grid/gridState.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { optionsKey, optionsQuery } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { type DraftBackup, startDraftBackup } from '../recovery/draftBackup.ts'
import { createStore, type Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type View, defaultView } from '../view/view.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import { type Display, rememberedDisplay } from './display.ts'
import { createSaving, type Saving } from './saving.ts'
import type { StatusMessage } from './statusMessage.ts'

/** One person's work on the options of one portal: it outlives every component. */
export interface Session {
  readonly portal: Portal
  readonly draft: Store<Draft>
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly saving: Saving
  readonly backup: DraftBackup
  readonly view: Store<View>
  readonly display: Store<Display>
  readonly dialog: Store<Dialog | undefined>
  /** What the last command has to tell, until the next save tells more. */
  readonly statusMessage: Store<StatusMessage | undefined>
  readonly undo: () => void
  readonly redo: () => void
  /** Puts every option back to what the portal holds; it can be undone. */
  readonly discard: () => void
  /** Takes values over as unsaved edits, all in one step of the history. */
  readonly stageValues: (values: ReadonlyMap<string, OptionValue>) => void
  /** Takes what an earlier page left into the draft, as it was based then. */
  readonly restore: (edits: ReadonlyMap<string, Edit>) => void
  /** Settles conflicts: mine stays as an edit of what the portal holds now, or gives way to it. */
  readonly keepMine: (keys: readonly string[]) => void
  readonly takeTheirs: (keys: readonly string[]) => void
}

const noValues: RemoteValues = new Map()

export function createSession(portal: Portal, queryClient: QueryClient): Session {
  const draft = createStore<Draft>(emptyDraft)
  const grid = createStore<GridState>(initialGridState)
  const { option, search = '' } = portal.openedWith
  const view = createStore<View>({ ...defaultView, search })
  const display = rememberedDisplay()
  const dialog = createStore<Dialog | undefined>(undefined)
  const statusMessage = createStore<StatusMessage | undefined>(undefined)

  function remoteValues(): RemoteValues {
    return queryClient.getQueryData<OptionSet>(optionsKey(portal))?.values ?? noValues
  }

  function update(targets: Iterable<readonly [string, DesiredState]>): void {
    draft.set(updateDraft(draft.get(), remoteValues(), new Map(targets)))
  }

  function revertToRemote(keys: Iterable<string>): void {
    update([...keys].map((key) => [key, { kind: 'clean' }]))
  }

  /** Goes to the option that the link names, once the options are here. */
  async function openLinkedOption(key: string): Promise<void> {
    const { values } = await queryClient.ensureQueryData(optionsQuery(portal))
    if (values.has(key)) grid.set(activate(grid.get(), { key, column: 'value' }))
    else statusMessage.set({ kind: 'link.missing', key })
  }

  // Where they cannot be loaded, that is told already.
  if (option !== undefined) openLinkedOption(option).catch(() => undefined)

  const backup = startDraftBackup(portal, draft)
  grid.subscribe(() => {
    if (grid.get().editing !== undefined) backup.prepare()
  })

  /** Moves along the history, and goes to the first option that the step changes. */
  function moveInHistory(next: Draft): void {
    const move = latestMove(draft.get(), next)
    draft.set(next)
    const key = move?.step
      .map((changed) => changed.key)
      .find((name) => remoteValues().has(name) || next.edits.has(name))
    if (key !== undefined) grid.set(setActiveCell(grid.get(), { key, column: 'value' }))
  }

  return {
    portal,
    draft,
    grid,
    commands: createCommands({ draft, remoteValues, update, dialog, display, statusMessage, portal }),
    saving: createSaving(portal, queryClient, draft),
    backup,
    view,
    display,
    dialog,
    statusMessage,
    undo: () => moveInHistory(undo(draft.get(), remoteValues())),
    redo: () => moveInHistory(redo(draft.get(), remoteValues())),
    discard: () => revertToRemote(draft.get().edits.keys()),
    stageValues: (values) => update([...values].map(([key, value]) => [key, { kind: 'value', value }])),
    restore: (edits) => draft.set({ ...draft.get(), edits: new Map([...edits, ...draft.get().edits]) }),
    keepMine: (keys) => draft.set(rebase(draft.get(), remoteValues(), keys)),
    takeTheirs: revertToRemote,
  }
}
