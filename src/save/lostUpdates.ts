import type { Edit, RemoteValues } from '../draft/draft.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/** What this page has saved, by key: what it was before, and what it was saved as. */
export type SavedEdits = ReadonlyMap<string, Pick<Edit, 'base' | 'value'>>

/**
 * The saved values that are gone again: the portal holds what was there before the save.
 *
 * `user.option.set` reads all options and writes them back without a lock, so a write from elsewhere that
 * began before ours and ended after it undoes ours, and neither side is told.
 */
export function lostUpdates(saved: SavedEdits, remoteValues: RemoteValues): Map<string, OptionValue> {
  const lost = new Map<string, OptionValue>()
  for (const [key, { base, value }] of saved) {
    const now = remoteValues.get(key)
    const before = base === undefined ? now === undefined : now !== undefined && equalValues(base, now)
    if (before && (now === undefined || !equalValues(storedForm(value), now))) lost.set(key, value)
  }
  return lost
}
