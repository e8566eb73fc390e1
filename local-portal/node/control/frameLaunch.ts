import { randomBytes } from 'node:crypto'
import { jsonText } from '../php/jsonEncode.ts'
import type { Portal } from '../portal.ts'
import { tokenLifetimeSeconds } from './session.ts'

/** What a page sends to open a frame: for a slider the app's own parameters, else nothing. */
export interface LaunchRequest {
  /** The portal's address as the page has it, such as `localhost:5170`. */
  readonly host: string
  readonly placement?: string
  readonly placementOptions?: Readonly<Record<string, unknown>>
}

/**
 * All a page needs to open the app in a frame and to answer its `getInitData`, as JSON text.
 *
 * Every launch has its own `sid`. Options in `initData` keep the numbers as they are stored.
 */
export function frameLaunch(launch: LaunchRequest, portal: Portal): string {
  const { session, options } = portal
  const { state } = session
  const { access, refresh } = session.tokens
  const placement = launch.placement ?? state.placement
  const sid = randomBytes(16).toString('hex')
  const placementOptions = JSON.stringify(launch.placementOptions ?? state.placementOptions)
  const origin = `http://${state.appHost}:${portal.appPort}`
  const action = new URL(options.appPath, origin)
  const address = { DOMAIN: launch.host, PROTOCOL: '0', LANG: state.language, APP_SID: sid }
  for (const [name, value] of Object.entries(address)) action.searchParams.set(name, value)
  const fields = {
    AUTH_ID: access,
    AUTH_EXPIRES: String(tokenLifetimeSeconds),
    REFRESH_ID: refresh,
    member_id: session.memberId,
    status: 'L',
    PLACEMENT: placement,
    PLACEMENT_OPTIONS: placementOptions,
  }
  const head = JSON.stringify({
    sid,
    name: `${launch.host}|0|${sid}`,
    title: options.appName,
    origin,
    opening: state.opening,
    action: action.href,
    fields,
    isAdmin: state.isAdmin,
  })
  const stored = portal.store.user(session.user.id)
  const init = JSON.stringify({
    LANG: state.language,
    DOMAIN: launch.host,
    PROTOCOL: 0,
    PATH: '/rest',
    AUTH_ID: access,
    AUTH_EXPIRES: String(tokenLifetimeSeconds),
    REFRESH_ID: refresh,
    MEMBER_ID: session.memberId,
    FIRST_RUN: state.installMode && !session.installSeen,
    IS_ADMIN: state.isAdmin,
    INSTALL: state.installMode,
    PLACEMENT: placement,
  })
  const more = [
    `"USER_OPTIONS":${jsonText(stored === false ? new Map() : stored)}`,
    `"APP_OPTIONS":${jsonText(portal.store.app())}`,
    `"PLACEMENT_OPTIONS":${placementOptions}`,
  ]
  return `${head.slice(0, -1)},"initData":${init.slice(0, -1)},${more.join(',')}}}`
}
