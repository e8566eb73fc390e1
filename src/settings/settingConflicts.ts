import type { Draft, RemoteValues } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { mergeStored } from '../schema/mergeStored.ts'
import type { Schema } from '../schema/schema.ts'
import { settingId } from './settingId.ts'

/** The settings that have an unsaved edit and were changed elsewhere to something else, by `settingId`. */
export function settingConflicts(schema: Schema, draft: Draft, values: RemoteValues): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [key, edit] of draft.edits) {
    const theirs = values.get(key)
    if (!isConflict(edit, theirs)) continue
    const { conflicts } = mergeStored(schema.properties.get(key), {
      base: edit.base,
      mine: edit.value,
      theirs,
    })
    for (const names of conflicts) ids.add(settingId([key, ...names]))
    if (conflicts.length === 0) ids.add(settingId([key]))
  }
  return ids
}
