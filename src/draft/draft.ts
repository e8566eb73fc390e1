import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/** The portal's values by key. */
export type RemoteValues = ReadonlyMap<string, OptionValue>

/** One unsaved change, laid over the portal's value. */
export interface Edit {
  /** The portal's value when the edit began; undefined where the option did not exist. */
  readonly base: OptionValue | undefined
  /** What to store: null for a removed option, since the portal cannot delete. */
  readonly value: OptionValue
  readonly removed: boolean
}

/** The state of one key before or after a change. */
interface Snapshot {
  /** Undefined where the option did not exist. */
  readonly value: OptionValue | undefined
  readonly removed: boolean
  readonly edited: boolean
}

/** What a change did to one key. */
export interface KeyChange {
  readonly key: string
  readonly before: Snapshot
  readonly after: Snapshot
}

/** One entry of the history: everything that a single action changed. */
export type Change = readonly KeyChange[]

/** All unsaved edits and their history; changes made elsewhere never enter it. */
export interface Draft {
  readonly edits: ReadonlyMap<string, Edit>
  /** What can be undone, newest last. */
  readonly past: readonly Change[]
  /** What can be redone, next one last. */
  readonly future: readonly Change[]
}

export const emptyDraft: Draft = { edits: new Map(), past: [], future: [] }

/** What a key is to become: a value, nothing (`removed`), or whatever the portal has (`clean`). */
export type DesiredState =
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'removed' }
  | { readonly kind: 'clean' }

function snapshot(edit: Edit | undefined, remoteValue: OptionValue | undefined): Snapshot {
  return edit === undefined
    ? { value: remoteValue, removed: false, edited: false }
    : { value: edit.value, removed: edit.removed, edited: true }
}

function sameValue(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return a.edited === b.edited && a.removed === b.removed && sameValue(a.value, b.value)
}

function editFor(
  desired: DesiredState,
  edit: Edit | undefined,
  remoteValue: OptionValue | undefined,
): Edit | undefined {
  if (desired.kind === 'clean') return undefined
  const base = edit === undefined ? remoteValue : edit.base
  if (desired.kind === 'removed') {
    return remoteValue === undefined || remoteValue === null
      ? undefined
      : { base, value: null, removed: true }
  }
  return sameValue(desired.value, remoteValue) ? undefined : { base, value: desired.value, removed: false }
}

function withEdits(draft: Draft, edits: Iterable<readonly [string, Edit | undefined]>): Map<string, Edit> {
  const next = new Map(draft.edits)
  for (const [key, edit] of edits) {
    if (edit === undefined) next.delete(key)
    else next.set(key, edit)
  }
  return next
}

/**
 * Brings keys to their desired states as one entry of the history.
 *
 * @returns `draft` itself when nothing changes
 */
export function update(
  draft: Draft,
  remoteValues: RemoteValues,
  desiredStates: ReadonlyMap<string, DesiredState>,
): Draft {
  const change: KeyChange[] = []
  const edits: [string, Edit | undefined][] = []
  for (const [key, desired] of desiredStates) {
    const edit = draft.edits.get(key)
    const next = editFor(desired, edit, remoteValues.get(key))
    const before = snapshot(edit, remoteValues.get(key))
    const after = snapshot(next, remoteValues.get(key))
    if (sameSnapshot(before, after)) continue
    change.push({ key, before, after })
    edits.push([key, next])
  }
  if (change.length === 0) return draft
  return { edits: withEdits(draft, edits), past: [...draft.past, change], future: [] }
}

function desiredState(to: Snapshot, edit: Edit | undefined): DesiredState {
  // Without an edit, the change has been saved since: its old value has to be edited in again.
  if (edit !== undefined && !to.edited) return { kind: 'clean' }
  if (to.removed || to.value === undefined) return { kind: 'removed' }
  return { kind: 'value', value: to.value }
}

function applySnapshots(
  draft: Draft,
  remoteValues: RemoteValues,
  snapshots: readonly (readonly [string, Snapshot])[],
): Map<string, Edit> {
  return withEdits(
    draft,
    snapshots.map(([key, to]) => {
      const edit = draft.edits.get(key)
      return [key, editFor(desiredState(to, edit), edit, remoteValues.get(key))]
    }),
  )
}

/** Undoes the last change. One that has been saved since becomes a new unsaved edit back to the old value. */
export function undo(draft: Draft, remoteValues: RemoteValues): Draft {
  const change = draft.past.at(-1)
  if (change === undefined) return draft
  const edits = applySnapshots(
    draft,
    remoteValues,
    change.map(({ key, before }) => [key, before]),
  )
  return { edits, past: draft.past.slice(0, -1), future: [...draft.future, change] }
}

/** Redoes the change that was undone last. */
export function redo(draft: Draft, remoteValues: RemoteValues): Draft {
  const change = draft.future.at(-1)
  if (change === undefined) return draft
  const edits = applySnapshots(
    draft,
    remoteValues,
    change.map(({ key, after }) => [key, after]),
  )
  return { edits, past: [...draft.past, change], future: draft.future.slice(0, -1) }
}

/**
 * Drops the edits that are known to be stored. An edit changed again during the save stays, now based on what was
 * saved. An edit undone during the save becomes an edit back to the old value.
 *
 * @param saved the edits as they were sent
 * @param displayedValues the portal's values as shown during the save
 */
export function applySaveResult(
  draft: Draft,
  saved: ReadonlyMap<string, Edit>,
  displayedValues: RemoteValues,
): Draft {
  const edits = new Map(draft.edits)
  for (const [key, sent] of saved) {
    const base = storedForm(sent.value)
    const value = displayedValues.get(key)
    const edit = edits.get(key) ?? { value: value ?? null, removed: value === undefined }
    if (equalValues(storedForm(edit.value), base)) edits.delete(key)
    else edits.set(key, { ...edit, base })
  }
  return { ...draft, edits }
}

/** Bases edits on the portal's current values: the user has seen those and keeps the edits. */
export function rebase(draft: Draft, remoteValues: RemoteValues, keys: Iterable<string>): Draft {
  const rebased: [string, Edit | undefined][] = []
  for (const key of keys) {
    const edit = draft.edits.get(key)
    if (edit === undefined) continue
    const base = remoteValues.get(key)
    rebased.push([key, sameValue(edit.value, base) ? undefined : { ...edit, base }])
  }
  return { ...draft, edits: withEdits(draft, rebased) }
}
