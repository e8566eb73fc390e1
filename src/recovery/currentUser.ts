import type { Portal } from '../portal/portal.ts'

/**
 * The id of the user whose options this page works on, which the handshake does not provide.
 *
 * @returns undefined when the portal does not say; never rejects
 */
export function fetchUserId(portal: Portal): Promise<string | undefined> {
  return portal.identity.ownerId()
}
