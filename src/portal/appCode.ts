import type { Portal } from './portal.ts'

/** The permission without which the portal opens no links to an app. */
const needed = 'placement'

/**
 * Asks for the code that names this app in the portal's addresses.
 *
 * @returns undefined where links cannot open the app, or the portal does not tell
 */
export async function fetchAppCode(call: Portal['call']): Promise<string | undefined> {
  try {
    const [info, scope] = await Promise.all([call('app.info'), call('scope')])
    const code = fieldOf(info['result'], 'CODE')
    const permissions = scope['result']
    const isOpened = Array.isArray(permissions) && permissions.includes(needed)
    return isOpened && typeof code === 'string' && code !== '' ? code : undefined
  } catch {
    return undefined
  }
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined
}
