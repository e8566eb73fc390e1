import type { RemoteValues } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import { equalValues } from '../value/equal.ts'
import { storedForm } from '../value/storedForm.ts'
import { needsExactDigits } from './refuseEdits.ts'
import type { OptionStore } from './saveEdits.ts'

/** How a repair ended: the portal's options now, or why it holds none of them. */
export type RepairOutcome<Reading> =
  | { readonly kind: 'repaired'; readonly reading: Reading }
  /** Someone else has repaired it meanwhile: nothing was written. */
  | { readonly kind: 'readable'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly error: PortalError }

/**
 * Writes all options of the last good reading over a store that the portal cannot read any more: its next
 * write would keep only the keys of that write.
 */
export async function repairStore<Reading extends { readonly values: RemoteValues }>(
  store: OptionStore<Reading>,
  lastGood: RemoteValues,
): Promise<RepairOutcome<Reading>> {
  const now = await store.read()
  if (!(now instanceof Error)) return { kind: 'readable', reading: now }
  if (now.kind !== 'damaged') return { kind: 'failed', error: now }
  if (!store.sendsBigIntegers && [...lastGood.values()].some(needsExactDigits))
    return { kind: 'failed', error: now }
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
