import {
  type Draft,
  type Edit,
  type RemoteValues,
  sameValue,
  type Snapshot,
  withEdits,
} from '../draft/draft.ts'
import { mapHistory } from '../draft/history.ts'
import { isConflict } from '../draft/row.ts'
import { mergeStored } from '../schema/mergeStored.ts'
import type { Schema } from '../schema/schema.ts'
import type { OptionValue } from '../value/optionValue.ts'

/**
 * Merges each edit with what the portal has by now, where both have changed different members of an object. The
 * history is merged too: an undo takes back what the user has done, and nothing else.
 *
 * @returns the draft itself where there is nothing to merge
 */
export function mergeElsewhere(schema: Schema, draft: Draft, values: RemoteValues): Draft {
  const edits: [string, Edit | undefined][] = []
  const merges = new Map<string, (snapshot: Snapshot) => Snapshot>()
  for (const [key, edit] of draft.edits) {
    const theirs = values.get(key)
    const setting = schema.properties.get(key)
    if (setting === undefined || edit.removed || edit.linkedTo !== undefined || !isConflict(edit, theirs))
      continue
    const { base } = edit
    const merged = mergeStored(setting, { base, mine: edit.value, theirs })
    if (merged.conflicts.length > 0 || merged.value === undefined) continue
    const { value } = merged
    edits.push([key, sameValue(value, theirs) ? undefined : { ...edit, base: theirs, value }])
    const mergeValue = (mine: OptionValue): OptionValue =>
      mergeStored(setting, { base, mine, theirs }).value ?? mine
    merges.set(key, (snapshot) => mergeSnapshot(snapshot, theirs, mergeValue))
  }
  if (edits.length === 0) return draft
  const merged = mapHistory(draft, merges, (key, snapshot) => merges.get(key)?.(snapshot) ?? snapshot)
  return { ...merged, edits: withEdits(draft, edits) }
}

function mergeSnapshot(
  snapshot: Snapshot,
  theirs: OptionValue | undefined,
  mergeValue: (mine: OptionValue) => OptionValue,
): Snapshot {
  const { edit, value } = snapshot
  if (edit === undefined) return { ...snapshot, value: theirs }
  return {
    ...snapshot,
    value: value === undefined ? value : mergeValue(value),
    edit: edit.removed ? { ...edit, base: theirs } : { ...edit, base: theirs, value: mergeValue(edit.value) },
  }
}
