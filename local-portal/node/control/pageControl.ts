import { jsonDecode } from '../php/jsonDecode.ts'
import { formDecode } from '../php/formDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'
import { setUserOptions } from '../rest/setUserOptions.ts'
import { isPhpArray, type PhpArray } from '../php/phpValue.ts'
import { answered, type Control, membersOf, parseJson } from './controlAnswer.ts'
import { frameLaunch } from './frameLaunch.ts'
import type { MessageArrival, MessageEnding } from './messageLog.ts'
import { tokenLifetimeSeconds } from './session.ts'

/** The routes of the portal's own page: not part of what others may rely on. */
export const pageControl: Control = async ({ route, text }, portal) => {
  const body = membersOf(parseJson(text))
  switch (route) {
    case 'POST frames': {
      const { host, placement, placementOptions } = body
      const own = placementOptions === undefined ? {} : { placementOptions: membersOf(placementOptions) }
      const named = typeof placement === 'string' ? { placement } : {}
      return { status: 200, json: frameLaunch({ host: String(host), ...named, ...own }, portal) }
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
    case 'POST messages/ended':
      portal.messages.end(Number(body['id']), readEnding(body))
      return answered(true)
    case 'POST refresh': {
      const how = portal.faults.faults.expiredToken?.refresh
      if (how === 'fails') return answered(null)
      const { access, refresh } =
        how === 'otherUser' ? portal.session.refreshOther() : portal.session.refresh()
      return answered({ AUTH_ID: access, AUTH_EXPIRES: String(tokenLifetimeSeconds), REFRESH_ID: refresh })
    }
    case 'POST user-options': {
      const decoded = jsonDecode(text)
      if (decoded.ok && isPhpArray(decoded.value)) {
        await setUserOptions(portal, portal.session.user.id, decoded.value)
      }
      return answered(true)
    }
    case 'POST app-options': {
      const options = formDecode(text).get('options')
      if (portal.session.user.isAdmin && isPhpArray(options))
        await portal.store.mergeApp(namedValues(options))
      return { status: 200, json: jsonText(portal.store.app()) }
    }
    case 'POST install':
      portal.session.noteRun(body['seen'] === true)
      return answered(true)
    default:
      return undefined
  }
}

/** Pairs of `name` and `value` as options; one without a value sets nothing. */
function namedValues(pairs: PhpArray): PhpArray {
  const options: PhpArray = new Map()
  for (const pair of pairs.values()) {
    const name = isPhpArray(pair) ? pair.get('name') : undefined
    const value = isPhpArray(pair) ? pair.get('value') : undefined
    if (typeof name === 'string' && value !== undefined) options.set(name, value)
  }
  return options
}

function readEnding(body: Readonly<Record<string, unknown>>): MessageEnding {
  const { outcome, bytesOut, duration, note } = body
  return outcome === 'failed'
    ? { outcome, note: String(note) }
    : { outcome: 'answered', bytesOut: Number(bytesOut), duration: Number(duration) }
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
