import type { QueryClient } from '@tanstack/react-query'
import {
  change,
  type Draft,
  emptyDraft,
  type PortalValues,
  redo,
  settle,
  type Target,
  undo,
} from '../draft/draft.ts'
import type { GridCommands } from '../grid/commands.ts'
import { type GridState, initialGridState } from '../grid/gridState.ts'
import { fetchOptions, writeOptions } from '../options/fetchOptions.ts'
import { type OptionSet, shareOptions } from '../options/optionSet.ts'
import { optionsKey } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import { saveEdits, type SaveOutcome } from '../save/saveEdits.ts'
import { createStore, type Store } from '../state/store.ts'
import { convertValue } from '../value/convert.ts'

/** One person's work on the options of one portal: it outlives every component. */
export interface Session {
  readonly portal: Portal
  readonly draft: Store<Draft>
  readonly grid: Store<GridState>
  readonly commands: GridCommands
  readonly undo: () => void
  readonly redo: () => void
  /** Puts every option back to what the portal holds; it can be undone. */
  readonly discard: () => void
  readonly save: () => Promise<SaveOutcome<OptionSet>>
}

const noValues: PortalValues = new Map()

export function createSession(portal: Portal, queryClient: QueryClient): Session {
  const draft = createStore<Draft>(emptyDraft)
  const grid = createStore<GridState>(initialGridState)
  const queryKey = optionsKey(portal)

  function held(): PortalValues {
    return queryClient.getQueryData<OptionSet>(queryKey)?.values ?? noValues
  }

  function bring(key: string, target: Target): void {
    draft.set(change(draft.get(), held(), new Map([[key, target]])))
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
    isTaken: (key) => held().has(key) || draft.get().edits.has(key),
  }

  return {
    portal,
    draft,
    grid,
    commands,
    undo: () => draft.set(undo(draft.get(), held())),
    redo: () => draft.set(redo(draft.get(), held())),
    discard() {
      const targets = [...draft.get().edits.keys()].map((key): [string, Target] => [key, { kind: 'clean' }])
      draft.set(change(draft.get(), held(), new Map(targets)))
    },
    async save() {
      const store = {
        read: () => fetchOptions(portal).catch(toPortalError),
        write: (options: PortalValues) => writeOptions(portal, options).then(() => undefined, toPortalError),
      }
      const outcome = await saveEdits<OptionSet>(store, draft.get().edits)
      // A refresh begun before the write would bring the old values back.
      await queryClient.cancelQueries({ queryKey })
      // The reading first: without it the settled rows would show their old values for a moment.
      const after = outcome.held
      if (after !== undefined) {
        queryClient.setQueryData<OptionSet>(queryKey, (before) =>
          before === undefined ? after : shareOptions(before, after),
        )
      }
      draft.set(settle(draft.get(), outcome.saved))
      return outcome
    },
  }
}
