import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import type { Envelope } from '../portal/wireAnswer.ts'
import { readByName } from './readByName.ts'

/** Calls REST methods that change nothing. */
type Caller = Pick<Portal, 'call'>

/** What the portal answers when it cannot write a value as JSON, such as a number beyond all doubles. */
const unwritableCode = 'WRONG_ENCODING'

/** How many options one batch asks for. */
const batchSize = 50

async function isUnwritable(answer: Promise<Envelope>): Promise<boolean> {
  try {
    const envelope = await answer
    return !Object.hasOwn(envelope, 'result') && envelope['error'] === unwritableCode
  } catch (error) {
    const portalError = toPortalError(error)
    if (portalError.code === unwritableCode) return true
    throw portalError
  }
}

/**
 * Whether the portal cannot send this option, by itself.
 *
 * @throws {PortalError}
 */
export function isUnreadable({ call }: Caller, key: string): Promise<boolean> {
  return isUnwritable(call('user.option.get', { option: key }))
}

/**
 * Looks for the first of these options that the portal cannot send: one spoils every answer that it is part of.
 *
 * @throws {PortalError}
 */
export async function findUnreadable(portal: Caller, keys: readonly string[]): Promise<string | undefined> {
  for (let from = 0; from < keys.length; from += batchSize) {
    const found = await searchAmong(portal, keys.slice(from, from + batchSize))
    if (found !== undefined) return found
  }
  return undefined
}

async function searchAmong(portal: Caller, keys: readonly string[]): Promise<string | undefined> {
  const [first] = keys
  if (first === undefined) return undefined
  if (keys.length === 1) return (await isUnreadable(portal, first)) ? first : undefined
  const commands = keys.map((key, index) => [`c${index}`, readByName(key)])
  const batch = portal.call('batch', { halt: 0, cmd: Object.fromEntries(commands) })
  if (!(await isUnwritable(batch))) return undefined
  const middle = Math.ceil(keys.length / 2)
  return (await searchAmong(portal, keys.slice(0, middle))) ?? (await searchAmong(portal, keys.slice(middle)))
}
