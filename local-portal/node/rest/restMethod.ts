import type { FaultState } from '../faults/faultState.ts'
import type { PhpArray, PhpValue } from '../php/phpValue.ts'
import type { OptionStore } from '../store/optionStore.ts'
import type { Placements } from './placements.ts'
import type { RestCrash, RestError } from './restError.ts'

/** A person who works in the portal. */
export interface PortalUser {
  readonly id: number
  readonly name: string
  readonly lastName: string
  readonly isAdmin: boolean
}

/** The app that calls. */
export interface PortalApp {
  /** Names the app in the portal's addresses, as `/marketplace/view/<code>/`. */
  readonly code: string
  readonly name: string
  /** The permissions it was given. */
  readonly scope: readonly string[]
  /** Its handlers at placements of the portal. */
  readonly placements: Placements
}

/** What a REST method has to work with. */
export interface RestContext {
  readonly user: PortalUser
  readonly app: PortalApp
  readonly store: OptionStore
  readonly faults: FaultState
  /** The language of the portal's pages. */
  readonly language: string
  /** Runs another method in the same context, for `batch`. */
  readonly call: (method: string, query: PhpArray) => Promise<RestAnswer>
}

/** What a REST method comes to: a value for `result`, or a failure. */
export type RestOutcome = { readonly kind: 'result'; readonly value: PhpValue } | RestError | RestCrash

/** One method of the REST API. `query` holds the parameters without the token. */
export type RestMethod = (query: PhpArray, context: RestContext) => Promise<RestOutcome> | RestOutcome

/** The body of an answer before it becomes JSON, and its HTTP status. */
export type RestAnswer =
  | { readonly kind: 'body'; readonly status: number; readonly body: PhpArray }
  | RestCrash

export function result(value: PhpValue): RestOutcome {
  return { kind: 'result', value }
}
