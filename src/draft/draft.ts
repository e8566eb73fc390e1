import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** The portal's values by key. */
export type RemoteValues = ReadonlyMap<string, OptionValue>

/** One unsaved change, laid over the portal's value. */
export interface Edit {
  /** The portal's value when the edit began; undefined where the option did not exist. */
  readonly base: OptionValue | undefined
  /** What to store: null for a removed option, since the portal cannot delete. */
  readonly value: OptionValue
  readonly removed: boolean
  /** The other half of a rename: both are saved, or neither. */
  readonly linkedTo?: string
}

/** The state of one key before or after a change. */
export interface Snapshot {
  /** The value shown; undefined where the option did not exist. */
  readonly value: OptionValue | undefined
  readonly removed: boolean
  /** The whole edit, so that a conflict that was known then is one again; undefined where there was none. */
  readonly edit: Edit | undefined
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

/** What the user saw of an option when an edit began; `value` is undefined where it did not exist. */
export interface Base {
  readonly value: OptionValue | undefined
}

/** What a key is to become: a value, nothing (`removed`), or whatever the portal has (`clean`). */
export type DesiredState = (
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'removed' }
  | { readonly kind: 'clean' }
) & {
  /** Without it, an edit keeps its base, and a new one is based on the portal's current value. */
  readonly base?: Base
  /** Null ends a link; without it, a link stays. */
  readonly linkedTo?: string | null
}

export function sameValue(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

function snapshot(edit: Edit | undefined, remoteValue: OptionValue | undefined): Snapshot {
  return edit === undefined
    ? { value: remoteValue, removed: false, edit }
    : { value: edit.value, removed: edit.removed, edit }
}

export function sameEdit(a: Edit | undefined, b: Edit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.removed === b.removed &&
    a.linkedTo === b.linkedTo &&
    sameValue(a.value, b.value) &&
    sameValue(a.base, b.base)
  )
}

/** The edit that brings a key to its desired state; undefined where none is needed. */
export function editFor(
  desired: DesiredState,
  edit: Edit | undefined,
  remoteValue: OptionValue | undefined,
): Edit | undefined {
  if (desired.kind === 'clean') return undefined
  const { value: base } = desired.base ?? { value: edit === undefined ? remoteValue : edit.base }
  const link = desired.linkedTo === undefined ? edit?.linkedTo : desired.linkedTo
  const linked = typeof link === 'string' ? { linkedTo: link } : {}
  if (desired.kind === 'removed') {
    return remoteValue === undefined || remoteValue === null
      ? undefined
      : { base, value: null, removed: true, ...linked }
  }
  if (sameValue(desired.value, remoteValue)) return undefined
  // Who ends with the value that they began with has changed nothing, whatever the portal has by now.
  if (desired.base !== undefined && sameValue(desired.value, base)) return undefined
  return { base, value: desired.value, removed: false, ...linked }
}

export function withEdits(
  draft: Draft,
  edits: Iterable<readonly [string, Edit | undefined]>,
): Map<string, Edit> {
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
    const remoteValue = remoteValues.get(key)
    const next = editFor(desired, edit, remoteValue)
    if (sameEdit(edit, next)) continue
    change.push({ key, before: snapshot(edit, remoteValue), after: snapshot(next, remoteValue) })
    edits.push([key, next])
  }
  if (change.length === 0) return draft
  return { edits: withEdits(draft, edits), past: [...draft.past, change], future: [] }
}

/** The key of the other half of an unsaved rename: one is to be removed, the other to get its value. */
export function linkedKey(edits: Draft['edits'], key: string): string | undefined {
  const edit = edits.get(key)
  const other = edit?.linkedTo === undefined ? undefined : edits.get(edit.linkedTo)
  const isPair = other?.linkedTo === key && edit?.removed !== other.removed
  return isPair ? edit?.linkedTo : undefined
}
