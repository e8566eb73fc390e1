import type { Portal } from './portal.ts'

/** The permission that an app needs to be opened by links. */
const requiredScope = 'placement'

/**
 * Fetches the code that identifies this app in the portal's addresses.
 *
 * @returns undefined when links cannot open the app, or the code is not available
 */
export async function fetchAppCode(call: Portal['call']): Promise<string | undefined> {
  try {
    const [info, scope] = await Promise.all([call('app.info'), call('scope')])
    const code = fieldOf(info['result'], 'CODE')
    const permissions = scope['result']
    const canOpenLinks = Array.isArray(permissions) && permissions.includes(requiredScope)
    return canOpenLinks && typeof code === 'string' && code !== '' ? code : undefined
  } catch {
    return undefined
  }
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined
}
