import type { Edit, RemoteValues } from '../draft/draft.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/** What this page has saved, by key: the value before the save, and the value saved. */
export type SavedEdits = ReadonlyMap<string, Pick<Edit, 'base' | 'value'>>

/**
 * The saved values that have been undone: the portal has the value from before the save again.
 *
 * `user.option.set` reads all options and writes them back without a lock. A write made elsewhere that began before
 * ours and ended after it undoes ours, and neither side gets an error.
 */
export function lostUpdates(saved: SavedEdits, remoteValues: RemoteValues): Map<string, OptionValue> {
  const lost = new Map<string, OptionValue>()
  for (const [key, { base, value }] of saved) {
    const current = remoteValues.get(key)
    const isBase =
      base === undefined ? current === undefined : current !== undefined && equalValues(base, current)
    if (isBase && (current === undefined || !equalValues(storedForm(value), current))) lost.set(key, value)
  }
  return lost
}
