import type { QueryClient } from '@tanstack/react-query'
import {
  change,
  type Draft,
  type Edit,
  emptyDraft,
  type PortalValues,
  rebase,
  redo,
  type Target,
  undo,
} from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import type { GridCommands } from '../grid/commands.ts'
import { activate, type GridState, initialGridState, place } from '../grid/gridState.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { optionsKey, optionsQuery } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { type DraftKeeper, keepDrafts } from '../recovery/draftKeeper.ts'
import { createStore, type Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type View, wholeView } from '../view/view.ts'
import { createCommands } from './commands.ts'
import type { Dialog } from './dialog.ts'
import { type Display, rememberedDisplay } from './display.ts'
import { createSaving, type Saving } from './saving.ts'
import type { Told } from './told.ts'

/** One person's work on the options of one portal: it outlives every component. */
export interface Session {
  readonly portal: Portal
  readonly draft: Store<Draft>
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly saving: Saving
  readonly keeper: DraftKeeper
  readonly view: Store<View>
  readonly display: Store<Display>
  readonly dialog: Store<Dialog | undefined>
  /** What the last command has to tell, until the next save tells more. */
  readonly told: Store<Told | undefined>
  readonly undo: () => void
  readonly redo: () => void
  /** Puts every option back to what the portal holds; it can be undone. */
  readonly discard: () => void
  /** Takes values over as unsaved edits, all in one step of the history. */
  readonly take: (values: ReadonlyMap<string, OptionValue>) => void
  /** Takes what an earlier page left into the draft, as it was based then. */
  readonly restore: (edits: ReadonlyMap<string, Edit>) => void
  /** Settles conflicts: mine stays as an edit of what the portal holds now, or gives way to it. */
  readonly keepMine: (keys: readonly string[]) => void
  readonly takeTheirs: (keys: readonly string[]) => void
}

const noValues: PortalValues = new Map()

export function createSession(portal: Portal, queryClient: QueryClient): Session {
  const draft = createStore<Draft>(emptyDraft)
  const grid = createStore<GridState>(initialGridState)
  const { option, search = '' } = portal.openedWith
  const view = createStore<View>({ ...wholeView, search })
  const display = rememberedDisplay()
  const dialog = createStore<Dialog | undefined>(undefined)
  const told = createStore<Told | undefined>(undefined)

  function held(): PortalValues {
    return queryClient.getQueryData<OptionSet>(optionsKey(portal))?.values ?? noValues
  }

  function bring(targets: Iterable<readonly [string, Target]>): void {
    draft.set(change(draft.get(), held(), new Map(targets)))
  }

  function clean(keys: Iterable<string>): void {
    bring([...keys].map((key) => [key, { kind: 'clean' }]))
  }

  /** Goes to the option that the link names, once the options are here. */
  async function goTo(key: string): Promise<void> {
    const { values } = await queryClient.ensureQueryData(optionsQuery(portal))
    if (values.has(key)) grid.set(activate(grid.get(), { key, column: 'value' }))
    else told.set({ kind: 'link.missing', key })
  }

  // Where they cannot be loaded, that is told already.
  if (option !== undefined) goTo(option).catch(() => undefined)

  const keeper = keepDrafts(portal, draft)
  grid.subscribe(() => {
    if (grid.get().editing !== undefined) keeper.prepare()
  })

  /** Moves along the history, and goes to the first option that the step changes. */
  function step(next: Draft): void {
    const move = latestMove(draft.get(), next)
    draft.set(next)
    const key = move?.step
      .map((changed) => changed.key)
      .find((name) => held().has(name) || next.edits.has(name))
    if (key !== undefined) grid.set(place(grid.get(), { key, column: 'value' }))
  }

  return {
    portal,
    draft,
    grid,
    commands: createCommands({ draft, held, bring, dialog, display, told, portal }),
    saving: createSaving(portal, queryClient, draft),
    keeper,
    view,
    display,
    dialog,
    told,
    undo: () => step(undo(draft.get(), held())),
    redo: () => step(redo(draft.get(), held())),
    discard: () => clean(draft.get().edits.keys()),
    take: (values) => bring([...values].map(([key, value]) => [key, { kind: 'value', value }])),
    restore: (edits) => draft.set({ ...draft.get(), edits: new Map([...edits, ...draft.get().edits]) }),
    keepMine: (keys) => draft.set(rebase(draft.get(), held(), keys)),
    takeTheirs: clean,
  }
}
