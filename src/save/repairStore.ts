import type { RemoteValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import { equalValues } from '../value/equal.ts'
import { storedForm } from '../value/storedForm.ts'
import type { OptionStore } from './saveEdits.ts'

/** How a repair ended. */
export type RepairOutcome<Reading> =
  | { readonly kind: 'repaired'; readonly reading: Reading }
  /** The store could be read after all, for example because someone else repaired it: nothing was written. */
  | { readonly kind: 'readable'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly error: PortalError }

/**
 * Writes all options of the last good reading over a store that the portal can no longer read. Left damaged, the
 * store would lose everything but the keys of the next write.
 *
 * Never throws: an error is part of the outcome.
 */
export async function repairStore<Reading extends { readonly values: RemoteValues }>(
  store: OptionStore<Reading>,
  lastGood: RemoteValues,
): Promise<RepairOutcome<Reading>> {
  const before = await store.read()
  if (!(before instanceof Error)) return { kind: 'readable', reading: before }
  if (before.kind !== 'damaged') return { kind: 'failed', error: before }
  const error = await store.write(lastGood)
  const after = await store.read()
  if (after instanceof Error) return { kind: 'failed', error: error ?? after }
  for (const [key, value] of lastGood) {
    const found = after.values.get(key)
    if (error !== undefined && (found === undefined || !equalValues(storedForm(value), found))) {
      return { kind: 'failed', error }
    }
  }
  return { kind: 'repaired', reading: after }
}
