import type { Portal } from '../portal/portal.ts'

/**
 * Who is signed in, asked once: the handshake does not tell.
 *
 * @returns the user's id, or undefined when the portal does not say
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
