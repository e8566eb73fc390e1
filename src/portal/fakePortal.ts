import { createStore } from '../state/store.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import type { Portal } from './portal.ts'
import { PortalError } from './portalError.ts'
import type { RetryWait } from './sdkLogger.ts'
import type { Envelope } from './wireAnswer.ts'

/** A portal in memory, for tests, with one user's options. */
export interface FakePortal extends Portal {
  /** What the portal has stored. */
  readonly values: Map<string, OptionValue>
  /** The methods called so far. */
  readonly calls: string[]
  /** Whose options these are; undefined when the portal does not say. */
  userId: string | undefined
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
      const result = values.size === 0 ? [] : Object.fromEntries(values)
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
    retryWait: createStore<RetryWait | undefined>(undefined),
    openedWith: { option: undefined, search: undefined },
    linkTo: async () => undefined,
    setTitle: () => undefined,
    requestHeight: () => undefined,
    finishInstallation: async () => undefined,
    ...properties,
    values,
    calls: [],
    userId: '1',
    intercept: () => undefined,
    async call(method, params = {}) {
      portal.calls.push(method)
      await portal.intercept(method)
      return answer(method, params)
    },
  }
  return portal
}

/** The options in the parameters of `user.option.set`, as they arrive in JSON. */
function sentOptions(params: object): [string, OptionValue][] {
  const { options }: { options: object } = JSON.parse(JSON.stringify(params))
  return Object.entries(options).filter((entry): entry is [string, OptionValue] => isOptionValue(entry[1]))
}

/** An error of this kind, as a failed call throws it. */
export function fakeError(kind: PortalError['kind']): PortalError {
  return new PortalError(kind, kind.toUpperCase(), 0, `The call failed: ${kind}`)
}
