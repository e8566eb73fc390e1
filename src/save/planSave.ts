import { type Edit, linkedKey, type RemoteValues } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { equalValues } from '../value/equal.ts'
import { storedForm } from '../value/storedForm.ts'

/** What to do with each edit, given the portal's values just before the write. */
export interface SavePlan {
  /** To be written: the portal still has the value that the edit is based on. */
  readonly write: ReadonlyMap<string, Edit>
  /** Nothing to do: the portal already has the edited value. */
  readonly alreadyStored: ReadonlyMap<string, Edit>
  /** Changed elsewhere to another value: the user has to choose. */
  readonly conflicts: readonly string[]
}

/**
 * Plans a save key by key: a three-way merge of base, mine and theirs. Where one half of a rename is in conflict, both
 * are: written alone, one half would take the value out of the portal, or leave it there twice.
 */
export function planSave(edits: ReadonlyMap<string, Edit>, remoteValues: RemoteValues): SavePlan {
  const write = new Map<string, Edit>()
  const alreadyStored = new Map<string, Edit>()
  const conflicts = new Set<string>()
  for (const [key, edit] of edits) {
    const theirs = remoteValues.get(key)
    if (theirs !== undefined && equalValues(storedForm(edit.value), theirs)) alreadyStored.set(key, edit)
    else if (isConflict(edit, theirs)) conflicts.add(key)
    else write.set(key, edit)
  }
  for (const key of conflicts) {
    const link = linkedKey(edits, key)
    if (link === undefined || alreadyStored.has(link)) continue
    write.delete(link)
    conflicts.add(link)
  }
  return { write, alreadyStored, conflicts: [...conflicts] }
}
