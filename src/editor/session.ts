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
import type { GridCommands } from '../grid/commands.ts'
import { type GridState, initialGridState } from '../grid/gridState.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { optionsKey } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { type DraftKeeper, keepDrafts } from '../recovery/draftKeeper.ts'
import { createStore, type Store } from '../state/store.ts'
import { convertValue } from '../value/convert.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createSaving, type Saving } from './saving.ts'

/** One person's work on the options of one portal: it outlives every component. */
export interface Session {
  readonly portal: Portal
  readonly draft: Store<Draft>
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly saving: Saving
  readonly keeper: DraftKeeper
  /** Whether the conflicts are being looked at side by side. */
  readonly resolving: Store<boolean>
  readonly undo: () => void
  readonly redo: () => void
  /** Puts every option back to what the portal holds; it can be undone. */
  readonly discard: () => void
  /** Brings values that were lost back as unsaved edits. */
  readonly putBack: (values: ReadonlyMap<string, OptionValue>) => void
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
  const resolving = createStore(false)

  function held(): PortalValues {
    return queryClient.getQueryData<OptionSet>(optionsKey(portal))?.values ?? noValues
  }

  function bringAll(targets: Iterable<readonly [string, Target]>): void {
    draft.set(change(draft.get(), held(), new Map(targets)))
  }

  function bring(key: string, target: Target): void {
    bringAll([[key, target]])
  }

  function clean(keys: Iterable<string>): void {
    bringAll([...keys].map((key) => [key, { kind: 'clean' }]))
  }

  const commands: GridCommands = {
    edit: (key, value) => bring(key, { kind: 'value', value }),
    convert(key, kind) {
      const value = draft.get().edits.get(key)?.value ?? held().get(key)
      if (value === undefined) return false
      const converted = convertValue(value, kind)
      if (converted.ok) bring(key, { kind: 'value', value: converted.value })
      return converted.ok
    },
    remove: (key) => bring(key, held().has(key) ? { kind: 'removed' } : { kind: 'clean' }),
    revert: (key) => bring(key, { kind: 'clean' }),
    add: (key) => bring(key, { kind: 'value', value: '' }),
    resolve: () => resolving.set(true),
    isTaken: (key) => held().has(key) || draft.get().edits.has(key),
  }

  return {
    portal,
    draft,
    grid,
    commands,
    saving: createSaving(portal, queryClient, draft),
    keeper: keepDrafts(portal, draft),
    resolving,
    undo: () => draft.set(undo(draft.get(), held())),
    redo: () => draft.set(redo(draft.get(), held())),
    discard: () => clean(draft.get().edits.keys()),
    putBack: (values) => bringAll([...values].map(([key, value]) => [key, { kind: 'value', value }])),
    restore: (edits) => draft.set({ ...draft.get(), edits: new Map([...edits, ...draft.get().edits]) }),
    keepMine: (keys) => draft.set(rebase(draft.get(), held(), keys)),
    takeTheirs: clean,
  }
}
