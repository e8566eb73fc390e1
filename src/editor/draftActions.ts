import {
  type Base,
  type DesiredState,
  type Draft,
  type RemoteValues,
  sameValue,
  update,
} from '../draft/draft.ts'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { desiredBy, rebase, redo, undo } from '../draft/history.ts'
import { latestMove } from '../draft/latestMove.ts'
import { withLinked } from '../draft/rename.ts'
import type { Edits } from '../recovery/draftStorage.ts'
import type { Restorable } from '../recovery/restorable.ts'
import type { Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type Guard, noGuard } from './guard.ts'

export type Split = (draft: Draft, recovered: Edits) => Restorable

/** What can be done to the draft. */
export interface DraftActions {
  /** Brings options to a desired state, as one entry of the history. @returns false when not all of them may be */
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Drops all edits; this can be undone. */
  readonly discard: () => void
  /**
   * Adds values as unsaved edits, as one entry of the history.
   *
   * @param seen the portal's values that the user saw when they began; by default the current ones
   */
  readonly stageValues: (values: ReadonlyMap<string, OptionValue>, seen?: RemoteValues) => void
  /**
   * Adds recovered edits, with the base and the links that they had, as one entry of the history. Newer edits take
   * precedence.
   *
   * @param split tells what can be restored; it is loaded with what offers the edits
   * @returns what has been restored, and what stands against a newer edit
   */
  readonly restore: (recovered: Edits, split: Split) => Restorable
  /** Drops the edits of these options, and the other halves of renames. */
  readonly revert: (keys: Iterable<string>) => void
  /** Resolves conflicts by keeping the edits, now based on the portal's values that the user has seen. */
  readonly keepMine: (seen: ReadonlyMap<string, Base>) => void
  /** Resolves conflicts by dropping the edits. */
  readonly takeTheirs: (keys: readonly string[]) => void
}

/**
 * @param onMove called after an undo or redo with the first of the changed options that exists
 * @param refusesEdit tells which options must not be edited, since only a part of them is known, and the user so
 * @param guard the guard of the moment
 */
export function createDraftActions(
  draft: Store<Draft>,
  remoteValues: () => RemoteValues,
  onMove: (key: string) => void,
  refusesEdit: (key: string) => boolean,
  rules: () => OptionRules = () => noRules,
  guard: () => Pick<Guard, 'allow'> = () => noGuard,
): DraftActions {
  function updateDraft(desired: Iterable<readonly [string, DesiredState]>): boolean {
    const editable = new Map([...desired].filter(([key, { kind }]) => kind === 'clean' || !refusesEdit(key)))
    const allowed = guard().allow(editable)
    draft.set(update(draft.get(), remoteValues(), allowed))
    return allowed.size === editable.size
  }

  function revert(keys: Iterable<string>): void {
    updateDraft([...withLinked(draft.get(), keys)].map((key) => [key, { kind: 'clean' }]))
  }

  /** The portal's value, with the edits of members that were not changed elsewhere. */
  function theirs(key: string): DesiredState {
    const edit = draft.get().edits.get(key)
    const remote = remoteValues().get(key)
    const isWhole = edit === undefined || edit.removed || edit.linkedTo !== undefined
    const value = isWhole ? remote : rules().resolve(key, edit, remote, 'theirs')
    return value === undefined || sameValue(value, remote)
      ? { kind: 'clean' }
      : { kind: 'value', value, base: { value: remote } }
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
    undo: () => moveInHistory(undo(draft.get(), remoteValues(), guard().allow)),
    redo: () => moveInHistory(redo(draft.get(), remoteValues(), guard().allow)),
    discard: () => revert(draft.get().edits.keys()),
    stageValues: (values, seen) =>
      void updateDraft(
        [...values].map(([key, value]) => {
          const base =
            draft.get().edits.has(key) || seen === undefined ? {} : { base: { value: seen.get(key) } }
          return [key, { kind: 'value', value, ...base }]
        }),
      ),
    restore(recovered, split) {
      const parts = split(draft.get(), recovered)
      // Also what is refused by now: it is the save that refuses it, so that nothing is dropped.
      const desired = [...parts.restored.edits].map(([key, edit]) => [key, desiredBy(edit)] as const)
      draft.set(update(draft.get(), remoteValues(), new Map(desired)))
      return parts
    },
    revert,
    keepMine: (seen) =>
      draft.set(
        rebase(
          draft.get(),
          remoteValues(),
          seen,
          (key, edit, base) => rules().resolve(key, edit, base.value, 'mine') ?? edit.value,
        ),
      ),
    takeTheirs(keys) {
      const linked = withLinked(draft.get(), keys)
      updateDraft([...linked].map((key) => [key, theirs(key)]))
    },
  }
}
