import { randomBytes } from 'node:crypto'
import { jsonDecode } from '../php/jsonDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'
import type { PhpValue } from '../php/phpValue.ts'
import type { Portal } from '../portal.ts'
import { tokenLifetimeSeconds } from './session.ts'

/** What a page sends to open a frame: for a link or a slider the app's own parameters, else nothing. */
export interface LaunchRequest {
  /** The portal's address as the page has it, such as `localhost:5170`. */
  readonly host: string
  readonly placement?: string
  readonly placementOptions?: Readonly<Record<string, unknown>>
}

/**
 * All a page needs to open the app in a frame and to answer its `getInitData`, as JSON text.
 *
 * Every launch has its own `sid`. Options in `initData` keep the numbers as they are stored. At a placement that
 * the app has bound, the address is the one it gave.
 */
export function frameLaunch(launch: LaunchRequest, portal: Portal): string {
  const { session, options } = portal
  const { state } = session
  const { access, refresh } = session.tokens
  const placement = launch.placement ?? state.placement
  const sid = randomBytes(16).toString('hex')
  const placementOptions = jsonText(throughPhp(launch.placementOptions ?? state.placementOptions))
  const action = new URL(
    portal.placements.handler(placement) ?? options.appPath,
    `http://${state.appHost}:${portal.appPort}`,
  )
  const { origin } = action
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
  const initData = {
    LANG: JSON.stringify(state.language),
    DOMAIN: JSON.stringify(launch.host),
    PROTOCOL: '0',
    PATH: '"/rest"',
    AUTH_ID: JSON.stringify(access),
    AUTH_EXPIRES: JSON.stringify(String(tokenLifetimeSeconds)),
    REFRESH_ID: JSON.stringify(refresh),
    MEMBER_ID: JSON.stringify(session.memberId),
    FIRST_RUN: String(session.isFirstRun),
    IS_ADMIN: String(state.isAdmin),
    INSTALL: String(state.installMode),
    USER_OPTIONS: jsonText(stored === false ? new Map() : stored),
    APP_OPTIONS: jsonText(portal.store.app()),
    PLACEMENT: JSON.stringify(placement),
    PLACEMENT_OPTIONS: placementOptions,
  }
  const members = Object.entries(initData).map(([name, json]) => `"${name}":${json}`)
  return `${head.slice(0, -1)},"initData":{${members.join(',')}}}`
}

/** JavaScript's value as PHP has it: an empty object is an empty array there. */
function throughPhp(value: unknown): PhpValue {
  const decoded = jsonDecode(JSON.stringify(value))
  return decoded.ok ? decoded.value : new Map()
}
