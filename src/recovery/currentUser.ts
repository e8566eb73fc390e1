import type { Portal } from '../portal/portal.ts'

/**
 * Fetches the id of the signed-in user, which the handshake does not provide.
 *
 * @returns undefined when the portal does not say; never rejects
 */
export async function fetchUserId(portal: Portal): Promise<string | undefined> {
  try {
    const { result } = await portal.call('profile')
    if (typeof result !== 'object' || result === null || !('ID' in result)) return undefined
    return typeof result.ID === 'string' || typeof result.ID === 'number' ? String(result.ID) : undefined
  } catch {
    return undefined
  }
}
