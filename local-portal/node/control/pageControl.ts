import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray } from '../php/phpValue.ts'
import { answered, membersOf, parseJson, type Control } from './controlAnswer.ts'
import { frameLaunch } from './frameLaunch.ts'
import type { MessageArrival } from './messageLog.ts'
import { tokenLifetimeSeconds } from './session.ts'

/** The routes of the portal's own page: not part of what others may rely on. */
export const pageControl: Control = async ({ route, text }, portal) => {
  const body = membersOf(parseJson(text))
  switch (route) {
    case 'POST frames': {
      const { host, placement, placementOptions } = body
      const own = placementOptions === undefined ? {} : { placementOptions: membersOf(placementOptions) }
      const place = typeof placement === 'string' ? { placement } : {}
      return { status: 200, json: frameLaunch({ host: String(host), ...place, ...own }, portal) }
    }
    case 'POST messages': {
      const arrival = readArrival(body)
      const silent = arrival.outcome === 'pending' && portal.faults.isSilent(arrival.command)
      const id = portal.messages.add(
        silent ? { ...arrival, outcome: 'silent', note: 'silentParent' } : arrival,
      )
      if (arrival.outcome === 'unknown') console.warn(`Local portal: ${arrival.note ?? arrival.command}`)
      return answered({ id, silent })
    }
    case 'POST messages/settled':
      portal.messages.settle(Number(body['id']), Number(body['bytesOut']), Number(body['duration']))
      return answered(true)
    case 'POST refresh': {
      const expired = portal.faults.faults.expiredToken
      if (expired?.refresh === 'fails')
        return answered({ error: 'Unable to get new token! Reload page, please!' })
      const { access, refresh } = portal.session.refresh()
      return answered({ AUTH_ID: access, AUTH_EXPIRES: String(tokenLifetimeSeconds), REFRESH_ID: refresh })
    }
    case 'POST frame-options': {
      const decoded = jsonDecode(text)
      const root = decoded.ok && isPhpArray(decoded.value) ? decoded.value : undefined
      const user = root?.get('user')
      if (isPhpArray(user)) await portal.store.mergeUser(portal.session.user.id, user)
      const app = root?.get('app')
      if (isPhpArray(app) && portal.session.user.isAdmin) await portal.store.mergeApp(app)
      return answered(true)
    }
    case 'POST install':
      portal.session.installSeen = body['seen'] === true
      return answered(true)
    default:
      return undefined
  }
}

function readArrival(body: Readonly<Record<string, unknown>>): MessageArrival {
  const outcome = body['outcome']
  const note = body['note']
  return {
    command: String(body['command']),
    params: body['params'] ?? null,
    bytesIn: Number(body['bytesIn']),
    outcome: outcome === 'ignored' || outcome === 'unknown' ? outcome : 'pending',
    ...(typeof note === 'string' ? { note } : {}),
  }
}
