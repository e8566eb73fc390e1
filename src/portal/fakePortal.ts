import { createStore } from '../state/store.ts'
import { entriesOf, objectOf } from '../value/optionObject.ts'
import { isList, isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { parseWireJson } from '../value/parseWireJson.ts'
import { storedForm } from '../value/storedForm.ts'
import type { Portal } from './portal.ts'
import { PortalError, tokenExpiredCode } from './portalError.ts'
import { createIdentity } from './identity.ts'
import type { Waiting } from './waits.ts'
import type { Envelope } from './wireAnswer.ts'
import { WireOptions } from './wireOptions.ts'

/** A portal in memory, for tests, with one user's options. */
export interface FakePortal extends Portal {
  /** What the portal has stored. */
  readonly values: Map<string, OptionValue>
  /** The methods called so far. */
  readonly calls: string[]
  /** Whose options these are; undefined when the portal does not say. */
  userId: string | undefined
  /** The generation of the token: a greater one stands for another token. */
  generation: number
  /** How many more failed attempts are repeated. */
  retriesLeft: number
  /** Runs before each call is answered; what it throws, the call throws. */
  intercept: (method: string) => void | Promise<void>
}

/** @param options what the portal has stored; a plain object, in its order */
export function fakePortal(
  options: Readonly<Record<string, OptionValue>> = {},
  properties: Partial<Portal> = {},
): FakePortal {
  const values = new Map(Object.entries(options))

  function answer(method: string, params: object): Envelope {
    if (method === 'profile') return { result: { ID: portal.userId } }
    if (method === 'user.option.get') {
      const result = values.size === 0 ? [] : objectOf(values)
      return { result, time: {} }
    }
    if (method === 'user.option.set') {
      for (const [key, value] of sentOptions(params)) values.set(key, storedForm(value))
      return { result: true, time: {} }
    }
    throw new PortalError('refused', 'ERROR_METHOD_NOT_FOUND', 404, `Unknown method ${method}`)
  }

  const portal: FakePortal = {
    host: 'acme.bitrix24.com',
    memberId: 'member',
    languageCode: 'en',
    isInstallMode: false,
    waiting: createStore<Waiting | undefined>(undefined),
    retries: { wait: async () => (portal.retriesLeft -= 1) >= 0 },
    identity: createIdentity({
      call: (method, params) => portal.call(method, params),
      tokenGeneration: () => portal.generation,
    }),
    tokenGeneration: () => portal.generation,
    renewToken: async () => void (portal.generation += 1),
    openedWith: { option: undefined, search: undefined, view: undefined },
    linkTo: async () => undefined,
    setTitle: () => undefined,
    requestHeight: () => undefined,
    finishInstallation: async () => undefined,
    ...properties,
    values,
    calls: [],
    userId: '1',
    generation: 0,
    retriesLeft: 0,
    intercept: () => undefined,
    call: (method, params) => portal.callOnce(method, params),
    async callOnce(method, params = {}, generation?) {
      portal.calls.push(method)
      await portal.intercept(method)
      if (generation !== undefined && generation !== portal.generation) throw tokenExpired()
      return answer(method, params)
    },
  }
  return portal
}

/** The options in the parameters of `user.option.set`, as they arrive in JSON. */
function sentOptions(params: object): (readonly [string, OptionValue])[] {
  const options: unknown = 'options' in params ? params.options : undefined
  const sent = options instanceof WireOptions ? parseWireJson(options.text) : undefined
  const isObject = isOptionValue(sent) && typeof sent === 'object' && sent !== null && !isList(sent)
  return isObject ? [...entriesOf(sent)] : []
}

/** The error of a call for which the token has to be renewed first. */
export function tokenExpired(): PortalError {
  return new PortalError('signed-out', tokenExpiredCode, 401, 'The token has expired')
}

/** An error of this kind, as a failed call throws it. */
export function fakeError(kind: PortalError['kind']): PortalError {
  return new PortalError(kind, kind.toUpperCase(), 0, `The call failed: ${kind}`)
}
