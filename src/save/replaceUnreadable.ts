import type { PortalError } from '../portal/portalError.ts'
import type { OptionStore } from './saveEdits.ts'
import type { RemoteValues } from '../draft/draft.ts'

/** How replacing an option that the portal cannot send ended. */
export type ReplaceOutcome<Reading> =
  | { readonly kind: 'replaced'; readonly reading: Reading }
  /** The option can be sent, so nothing was written. */
  | { readonly kind: 'readable' }
  /** The option was replaced, but another one cannot be sent either. */
  | { readonly kind: 'another' }
  | { readonly kind: 'failed'; readonly error: PortalError }

/**
 * Replaces an option by null if the portal cannot send it; all others stay as they are.
 *
 * Never throws: an error is part of the outcome.
 *
 * @param isUnreadable asks the portal for this option alone
 */
export async function replaceUnreadable<Reading extends { readonly values: RemoteValues }>(
  store: OptionStore<Reading>,
  isUnreadable: (key: string) => Promise<boolean | PortalError>,
  key: string,
): Promise<ReplaceOutcome<Reading>> {
  const before = await isUnreadable(key)
  if (before instanceof Error) return { kind: 'failed', error: before }
  if (!before) return { kind: 'readable' }
  const error = await store.write(new Map([[key, null]]))
  const reading = await store.read()
  if (!(reading instanceof Error)) return { kind: 'replaced', reading }
  if (error !== undefined || reading.kind !== 'unreadable') return { kind: 'failed', error: error ?? reading }
  return { kind: 'another' }
}
