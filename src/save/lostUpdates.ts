import type { Edit, RemoteValues } from '../draft/draft.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'

/**
 * What this page has saved, by key: the value saved, and the one whose return means that it was lost. That is the
 * value from before the save, or the one that was found to have overwritten it.
 */
export type SavedEdits = ReadonlyMap<string, Pick<Edit, 'base' | 'value'>>

/**
 * Notes which saved values were overwritten by any other value, as found by a reading shortly after the save. A write
 * that ends so soon began before ours could be seen.
 *
 * @param keys the options to look at
 */
export function withOverwriting(
  saved: SavedEdits,
  keys: Iterable<string>,
  remoteValues: RemoteValues,
): SavedEdits {
  const next = new Map(saved)
  for (const key of keys) {
    const edit = saved.get(key)
    const current = remoteValues.get(key)
    if (edit === undefined || (current !== undefined && equalValues(storedForm(edit.value), current)))
      continue
    next.set(key, { value: edit.value, base: current })
  }
  return next
}

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

/** What was saved without these options, which have been written anew since: another value is no loss then. */
export function withoutKeys(saved: SavedEdits, keys: Iterable<string>): SavedEdits {
  const rest = new Map(saved)
  for (const key of keys) rest.delete(key)
  return rest.size === saved.size ? saved : rest
}
