import type { Portal } from '../portal/portal.ts'
import { PortalError, portalErrorKind } from '../portal/portalError.ts'
import type { Envelope } from '../portal/wireAnswer.ts'
import { WireOptions } from '../portal/wireOptions.ts'
import { cutDeep } from '../value/cutDeep.ts'
import { equalValues } from '../value/equal.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { decodeOptions } from './decodeOptions.ts'
import type { OptionSet } from './optionSet.ts'
import { readByName } from './readByName.ts'

/** Calls REST methods. */
type Caller = Pick<Portal, 'call'>

/** One option fetched by name. */
interface NamedOption {
  readonly value: OptionValue
  /** Whether the REST layer has taken something out of the value, or it is nested too deeply. */
  readonly partial: boolean
}

function namedOption(value: unknown, partial: boolean): NamedOption {
  if (isOptionValue(value)) return { value, partial }
  if (typeof value === 'object') return { value: cutDeep(value), partial: true }
  throw new PortalError('bad-answer', 'NO_VALUE', 200, 'The answer for one option has no value')
}

function field(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return undefined
  return Object.entries(record).find(([key]) => key === name)?.[1]
}

async function fetchByName(portal: Caller, names: readonly string[]): Promise<Map<string, NamedOption>> {
  const [first] = names
  if (names.length === 1 && first !== undefined) {
    const envelope = await portal.call('user.option.get', { option: first })
    const isPartial = Object.hasOwn(envelope, 'next') || Object.hasOwn(envelope, 'total')
    return new Map([[first, namedOption(envelope['result'], isPartial)]])
  }
  const commands = names.map((name): [string, string] => [name, readByName(name)])
  const { result } = await portal.call('batch', { halt: 0, cmd: Object.fromEntries(commands) })
  return new Map(
    names.map((name) => {
      const isPartial = ['result_next', 'result_total'].some(
        (part) => field(field(result, part), name) !== undefined,
      )
      return [name, namedOption(field(field(result, 'result'), name) ?? null, isPartial)]
    }),
  )
}

/** Whether the `error` of an answer is the option of that name, as fetched by name, and no error. */
function isOptionError(error: unknown, named: NamedOption | undefined): boolean {
  if (named === undefined || !isOptionValue(error)) return false
  return named.partial || equalValues(named.value, error)
}

/** The error in an answer of status 200. */
function answerError(envelope: Envelope, code: string): PortalError {
  const described = envelope['error_description']
  const description = typeof described === 'string' ? described : code
  return new PortalError(portalErrorKind(code, 200, description), code, 200, description)
}

/**
 * Fetches all options: in one request, and in a second one when the REST layer hides some of them.
 *
 * @throws {PortalError} `damaged` when the portal cannot read its own store, `bad-answer` when the answer is not a
 *   set of options
 */
export async function fetchOptions(portal: Caller): Promise<OptionSet> {
  const envelope = await portal.call('user.option.get')
  const decoded = decodeOptions(envelope)
  if (decoded.kind === 'error') throw answerError(envelope, decoded.code)
  if (decoded.kind === 'not-options') {
    const kind = decoded.found === 'false' ? 'damaged' : 'bad-answer'
    throw new PortalError(
      kind,
      `RESULT_IS_${decoded.found.toUpperCase()}`,
      200,
      'The result is not a set of options',
    )
  }
  const { values, hidden, readsAsError } = decoded
  const partial = new Set(decoded.tooDeep)
  if (hidden.length > 0) {
    const named = await fetchByName(portal, hidden)
    if (readsAsError && !isOptionError(envelope['error'], named.get('error'))) {
      const { error } = envelope
      throw answerError(envelope, typeof error === 'string' ? error : 'ERROR_OPTION_CHANGED')
    }
    for (const [key, option] of named) {
      // Fetched by name, a missing option is null. Only `total` is moved to the envelope when it is null itself.
      const isMissing = option.value === null && !(key === 'total' && Object.hasOwn(envelope, 'total'))
      if (isMissing) continue
      values.set(key, option.value)
      if (option.partial) partial.add(key)
    }
  }
  return { values, partial, readsAsError, vanished: new Map() }
}

/**
 * Fetches all options of the owner of this page.
 *
 * @param call sends the requests; the portal's own, if it may repeat them
 * @throws {PortalError} as {@link fetchOptions}, and `other-user` when someone else has signed in
 */
export async function fetchOwnOptions(portal: Portal, call = portal.call): Promise<OptionSet> {
  const options = await fetchOptions({ call })
  // Only now is it known with which token they were read.
  const error = await portal.identity.check()
  if (error !== undefined) throw error
  portal.identity.adopt()
  return options
}

/**
 * Writes the given options in one request that is sent once, and leaves all others alone.
 *
 * @param generation the request is sent only with the token of this generation
 * @throws {PortalError} after which the options may or may not have been written
 */
export async function writeOptions(
  portal: Portal,
  options: ReadonlyMap<string, OptionValue>,
  generation: number,
): Promise<void> {
  const parameters = { options: new WireOptions(options) }
  const envelope = await portal.callOnce('user.option.set', parameters, generation)
  if (envelope['result'] !== true) {
    const { error } = envelope
    throw answerError(envelope, typeof error === 'string' ? error : 'NOT_TRUE')
  }
}
