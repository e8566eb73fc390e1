import {
  type DesiredState,
  type Draft,
  type Edit,
  rebase,
  redo,
  type RemoteValues,
  undo,
  update,
} from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import type { Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What can be done to the unsaved edits as a whole. */
export interface DraftActions {
  /** Brings options to a desired state, all in one step of the history. */
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Puts every option back to what the portal holds; it can be undone. */
  readonly discard: () => void
  /** Takes values over as unsaved edits, all in one step of the history. */
  readonly stageValues: (values: ReadonlyMap<string, OptionValue>) => void
  /** Takes what an earlier page left into the draft, as it was based then. */
  readonly restore: (edits: ReadonlyMap<string, Edit>) => void
  /** Resolves conflicts: mine stays as an edit of what the portal holds now. */
  readonly keepMine: (keys: readonly string[]) => void
  /** Resolves conflicts: mine gives way to what the portal holds now. */
  readonly takeTheirs: (keys: readonly string[]) => void
}

/** @param onMove called after undo and redo with the first option that the step has changed and that is there */
export function createDraftActions(
  draft: Store<Draft>,
  remoteValues: () => RemoteValues,
  onMove: (key: string) => void,
): DraftActions {
  function updateDraft(desired: Iterable<readonly [string, DesiredState]>): void {
    draft.set(update(draft.get(), remoteValues(), new Map(desired)))
  }

  function revert(keys: Iterable<string>): void {
    updateDraft([...keys].map((key) => [key, { kind: 'clean' }]))
  }

  function moveInHistory(next: Draft): void {
    const move = latestMove(draft.get(), next)
    draft.set(next)
    const key = move?.change
      .map((changed) => changed.key)
      .find((name) => remoteValues().has(name) || next.edits.has(name))
    if (key !== undefined) onMove(key)
  }

  return {
    update: updateDraft,
    undo: () => moveInHistory(undo(draft.get(), remoteValues())),
    redo: () => moveInHistory(redo(draft.get(), remoteValues())),
    discard: () => revert(draft.get().edits.keys()),
    stageValues: (values) => updateDraft([...values].map(([key, value]) => [key, { kind: 'value', value }])),
    restore: (edits) => draft.set({ ...draft.get(), edits: new Map([...edits, ...draft.get().edits]) }),
    keepMine: (keys) => draft.set(rebase(draft.get(), remoteValues(), keys)),
    takeTheirs: revert,
  }
}
