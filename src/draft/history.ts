import type { OptionValue } from '../value/optionValue.ts'
import {
  type Base,
  type Change,
  type DesiredState,
  type Draft,
  type Edit,
  editFor,
  type RemoteValues,
  sameValue,
  type Snapshot,
  withEdits,
} from './draft.ts'

/** What brings an option to this edit, with the base and the link that it has. */
export function desiredBy(edit: Edit | undefined): DesiredState {
  if (edit === undefined) return { kind: 'clean' }
  const origin = { base: { value: edit.base }, linkedTo: edit.linkedTo ?? null }
  return edit.removed ? { kind: 'removed', ...origin } : { kind: 'value', value: edit.value, ...origin }
}

/** What may come about of the states that a move through the history leads to. */
export type Allow = (desired: ReadonlyMap<string, DesiredState>) => ReadonlyMap<string, DesiredState>

function applySnapshots(
  draft: Draft,
  remoteValues: RemoteValues,
  change: Change,
  side: 'before' | 'after',
  allow: Allow,
): Map<string, Edit> {
  const desired = new Map(change.map((changed) => [changed.key, desiredBy(changed[side].edit)]))
  return withEdits(
    draft,
    [...allow(desired)].map(([key, state]) => [
      key,
      editFor(state, draft.edits.get(key), remoteValues.get(key)),
    ]),
  )
}

const allowAll: Allow = (desired) => desired

/** Undoes the last change. One that has been saved since becomes a new unsaved edit back to the old value. */
export function undo(draft: Draft, remoteValues: RemoteValues, allow = allowAll): Draft {
  const change = draft.past.at(-1)
  if (change === undefined) return draft
  const edits = applySnapshots(draft, remoteValues, change, 'before', allow)
  return { edits, past: draft.past.slice(0, -1), future: [...draft.future, change] }
}

/** Redoes the change that was undone last. */
export function redo(draft: Draft, remoteValues: RemoteValues, allow = allowAll): Draft {
  const change = draft.future.at(-1)
  if (change === undefined) return draft
  const edits = applySnapshots(draft, remoteValues, change, 'after', allow)
  return { edits, past: [...draft.past, change], future: draft.future.slice(0, -1) }
}

/** Replaces the snapshots of some keys in the whole history. */
export function mapHistory(
  draft: Draft,
  keys: ReadonlyMap<string, unknown>,
  next: (key: string, snapshot: Snapshot) => Snapshot,
): Draft {
  if (keys.size === 0) return draft
  const map = (changes: readonly Change[]): readonly Change[] =>
    changes.map((change) => {
      if (!change.some(({ key }) => keys.has(key))) return change
      return change.map((changed) => {
        const { key, before, after } = changed
        return keys.has(key) ? { key, before: next(key, before), after: next(key, after) } : changed
      })
    })
  return { ...draft, past: map(draft.past), future: map(draft.future) }
}

/**
 * The history after a save: every earlier value is now an edit of what was saved.
 *
 * @param saved the values that the portal has stored
 */
export function withSavedHistory(draft: Draft, saved: ReadonlyMap<string, OptionValue>): Draft {
  return mapHistory(draft, saved, (key, snapshot) => {
    const base = saved.get(key)
    const { edit, value } = snapshot
    if (edit !== undefined) return { ...snapshot, edit: { ...edit, base } }
    if (sameValue(value, base)) return snapshot
    return { ...snapshot, edit: { base, value: value ?? null, removed: value === undefined } }
  })
}

/**
 * Bases edits on what the user has seen of the portal's values: they know those, and keep their edits.
 *
 * @param valueOf what an edit becomes
 */
export function rebase(
  draft: Draft,
  remoteValues: RemoteValues,
  seen: ReadonlyMap<string, Base>,
  valueOf: (key: string, edit: Edit, base: Base) => OptionValue = (_, edit) => edit.value,
): Draft {
  const edits: [string, Edit | undefined][] = []
  const bases = new Map<string, Base>()
  for (const [key, base] of seen) {
    const edit = draft.edits.get(key)
    if (edit === undefined) continue
    bases.set(key, base)
    const value = edit.removed ? edit.value : valueOf(key, edit, base)
    const isStored = sameValue(value, remoteValues.get(key))
    edits.push([key, isStored ? undefined : { ...edit, base: base.value, value }])
  }
  const rebased = mapHistory(draft, bases, (key, snapshot) => {
    const { edit } = snapshot
    return edit === undefined ? snapshot : { ...snapshot, edit: { ...edit, base: bases.get(key)?.value } }
  })
  return { ...rebased, edits: withEdits(draft, edits) }
}
