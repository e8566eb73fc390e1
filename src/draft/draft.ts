import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/** The portal's values, as far as the draft needs them. */
export type RemoteValues = ReadonlyMap<string, OptionValue>

/** One unsaved change, laid over what the portal holds. */
export interface Edit {
  /** What the portal held when the person began; undefined where the option was not there. */
  readonly base: OptionValue | undefined
  /** What is to be stored: null for a removed option, since the portal cannot delete. */
  readonly value: OptionValue
  readonly removed: boolean
}

/** What one key was like at one side of a change. */
interface Snapshot {
  /** Undefined where the option was not there. */
  readonly value: OptionValue | undefined
  readonly removed: boolean
  readonly edited: boolean
}

/** The delta of one key. */
export interface KeyChange {
  readonly key: string
  readonly before: Snapshot
  readonly after: Snapshot
}

/** One step of the history: everything that one action changed. */
export type Change = readonly KeyChange[]

/** All unsaved edits and the way back; remote changes never enter it. */
export interface Draft {
  readonly edits: ReadonlyMap<string, Edit>
  /** Newest last. */
  readonly past: readonly Change[]
  /** Next to redo last. */
  readonly future: readonly Change[]
}

export const emptyDraft: Draft = { edits: new Map(), past: [], future: [] }

/** What a key shall hold: a value, nothing (`removed`), or again what the portal holds (`clean`). */
export type DesiredState =
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'removed' }
  | { readonly kind: 'clean' }

function snapshot(edit: Edit | undefined, remoteValues: OptionValue | undefined): Snapshot {
  return edit === undefined
    ? { value: remoteValues, removed: false, edited: false }
    : { value: edit.value, removed: edit.removed, edited: true }
}

function same(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

function editFor(
  target: DesiredState,
  edit: Edit | undefined,
  remoteValues: OptionValue | undefined,
): Edit | undefined {
  if (target.kind === 'clean') return undefined
  const base = edit === undefined ? remoteValues : edit.base
  if (target.kind === 'removed') {
    return remoteValues === undefined || remoteValues === null
      ? undefined
      : { base, value: null, removed: true }
  }
  return same(target.value, remoteValues) ? undefined : { base, value: target.value, removed: false }
}

function withEdits(draft: Draft, edits: Iterable<readonly [string, Edit | undefined]>): Map<string, Edit> {
  const next = new Map(draft.edits)
  for (const [key, edit] of edits) {
    if (edit === undefined) next.delete(key)
    else next.set(key, edit)
  }
  return next
}

/** Brings each key to its target, as one step of the history; a step that changes nothing is none. */
export function update(
  draft: Draft,
  remoteValues: RemoteValues,
  targets: ReadonlyMap<string, DesiredState>,
): Draft {
  const step: KeyChange[] = []
  const edits: [string, Edit | undefined][] = []
  for (const [key, target] of targets) {
    const edit = draft.edits.get(key)
    const next = editFor(target, edit, remoteValues.get(key))
    const before = snapshot(edit, remoteValues.get(key))
    const after = snapshot(next, remoteValues.get(key))
    if (before.edited === after.edited && before.removed === after.removed && same(before.value, after.value))
      continue
    step.push({ key, before, after })
    edits.push([key, next])
  }
  if (step.length === 0) return draft
  return { edits: withEdits(draft, edits), past: [...draft.past, step], future: [] }
}

function desiredState(to: Snapshot, edit: Edit | undefined): DesiredState {
  // Without an edit the step was saved meanwhile: what it replaced then has to be asked for anew.
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

/** Takes the last step back; a step saved meanwhile becomes a new unsaved edit. */
export function undo(draft: Draft, remoteValues: RemoteValues): Draft {
  const step = draft.past.at(-1)
  if (step === undefined) return draft
  const edits = applySnapshots(
    draft,
    remoteValues,
    step.map(({ key, before }) => [key, before]),
  )
  return { edits, past: draft.past.slice(0, -1), future: [...draft.future, step] }
}

/** Takes the last undone step again. */
export function redo(draft: Draft, remoteValues: RemoteValues): Draft {
  const step = draft.future.at(-1)
  if (step === undefined) return draft
  const edits = applySnapshots(
    draft,
    remoteValues,
    step.map(({ key, after }) => [key, after]),
  )
  return { edits, past: [...draft.past, step], future: draft.future.slice(0, -1) }
}

/**
 * Lets go of the edits that the portal is known to hold. An edit that was changed again while it was being
 * saved stays, now based on what was saved; so does the wish of someone who went back to the old value.
 *
 * @param saved the edits as they were sent
 * @param displayedValues what the person saw of the portal's values while they were being saved
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

/** Accepts what the portal holds now as the ground of an edit: the person has seen it and keeps theirs. */
export function rebase(draft: Draft, remoteValues: RemoteValues, keys: Iterable<string>): Draft {
  const rebased: [string, Edit | undefined][] = []
  for (const key of keys) {
    const edit = draft.edits.get(key)
    if (edit === undefined) continue
    const now = remoteValues.get(key)
    rebased.push([key, same(edit.value, now) ? undefined : { ...edit, base: now }])
  }
  return { ...draft, edits: withEdits(draft, rebased) }
}
