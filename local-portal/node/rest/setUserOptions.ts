import type { PhpArray } from '../php/phpValue.ts'
import type { FaultState } from '../faults/faultState.ts'
import type { OptionStore, StoredOptions } from '../store/optionStore.ts'
import type { ColumnOutcome } from '../store/column.ts'

const staleLifetimeMs = 3_600_000

/** What a write of a user's options needs to know of the portal. */
export interface OptionWriter {
  readonly store: OptionStore
  readonly faults: FaultState
}

/**
 * Writes options over those of a user, as each `set` does, whoever calls it. The fault `staleCache` then has the
 * portal read what was stored before.
 *
 * @param read what the writer read before; by default what the portal reads now
 */
export async function setUserOptions(
  { store, faults }: OptionWriter,
  user: number,
  options: PhpArray,
  read?: StoredOptions,
): Promise<ColumnOutcome> {
  const before = store.stored(user)
  const outcome = await store.mergeUser(user, options, read)
  if (outcome === 'refused') return outcome
  const stale = faults.trigger('staleCache', 'user.option.set')
  if (stale !== undefined) store.cacheCopy(user, before, stale.ms ?? staleLifetimeMs)
  return outcome
}
