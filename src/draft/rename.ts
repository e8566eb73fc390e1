import { type Base, type DesiredState, type Draft, linkedKey, type RemoteValues } from './draft.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { isInConflict, rowOf } from './row.ts'

/**
 * What renaming an option means: its value under another key, and the old key removed. The two edits are linked, so
 * that a save writes both or neither. An option that only the draft has leaves no old key.
 *
 * @param to a key that neither the portal nor the draft has, or the one that the option had before
 * @param seen what the user saw of the option when they began; by default, what is shown now
 */
export function renameOption(
  remoteValues: RemoteValues,
  draft: Draft,
  from: string,
  to: string,
  seen?: { readonly base: Base; readonly value: OptionValue },
): [string, DesiredState][] {
  const { value } = seen ?? rowOf(remoteValues, draft, from)
  // Renamed before: the first key is the one to be removed.
  const origin = remoteValues.has(from) ? from : linkedKey(draft.edits, from)
  if (origin === to) {
    return [
      [to, { kind: 'value', value, linkedTo: null }],
      [from, { kind: 'clean' }],
    ]
  }
  const isMoved = origin !== undefined && (remoteValues.get(origin) ?? null) !== null
  const desired: [string, DesiredState][] = [
    [to, { kind: 'value', value, linkedTo: isMoved ? origin : null }],
  ]
  if (origin !== from) desired.push([from, { kind: 'clean' }])
  if (origin !== undefined) {
    const base = origin === from && seen !== undefined ? { base: seen.base } : {}
    desired.push([origin, { kind: 'removed', linkedTo: isMoved ? to : null, ...base }])
  }
  return desired
}

/** The keys with those they are linked to by a rename, each beside its other half. */
export function withLinked(draft: Draft, keys: Iterable<string>): Set<string> {
  const all = new Set<string>()
  for (const key of keys) {
    all.add(key)
    const link = linkedKey(draft.edits, key)
    if (link !== undefined) all.add(link)
  }
  return all
}

/** The keys of the edits that conflict with the portal's values, renames as a whole. */
export function conflictingKeys(values: RemoteValues, draft: Draft): readonly string[] {
  return [
    ...withLinked(
      draft,
      [...draft.edits.keys()].filter((key) => isInConflict(values, draft, key)),
    ),
  ]
}
