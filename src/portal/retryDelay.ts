import type { PortalError } from './portalError.ts'

/** How often something is tried in all before it counts as failed. */
export const maxAttempts = 3

/**
 * How long to wait before a failed attempt is repeated, in milliseconds.
 *
 * @param failedAttempts how many attempts have failed, from 1
 * @returns undefined where another attempt would fail as well, or where none is left
 */
export function retryDelayMs(error: PortalError, failedAttempts: number): number | undefined {
  if (failedAttempts >= maxAttempts) return undefined
  const factor = 2 ** (failedAttempts - 1)
  // The portal adds up a method's time over ten minutes: it cannot have recovered sooner.
  if (error.kind === 'rate-limit' && error.status === 429) return 10_000
  if (error.kind === 'rate-limit') return 1500 * factor
  if (error.status === 503 && error.kind !== 'overload') return 1500 * factor
  if (error.kind === 'server' && error.code !== 'INTERNAL_SERVER_ERROR') return 1000 * factor
  if (error.kind === 'network') return 1000 * factor
  return undefined
}
