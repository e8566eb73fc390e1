import type { PhpArray } from '../php/phpValue.ts'

/** An error a REST method answers, in the portal's own shape. */
export interface RestError {
  readonly kind: 'error'
  /** The HTTP status. */
  readonly status: number
  readonly code: string
  readonly description: string
  /** Further members of the answer. */
  readonly additional?: PhpArray
}

/** A failure PHP dies of: the HTTP answer is a text, not JSON. */
export interface RestCrash {
  readonly kind: 'crash'
  readonly text: string
}

export function restError(status: number, code: string, description: string): RestError {
  return { kind: 'error', status, code, description }
}

/** 400, for an argument that is missing or empty. */
export function argumentNull(name: string): RestError {
  const description = `Argument '${name}' is null or empty`
  return {
    kind: 'error',
    status: 400,
    code: 'ERROR_ARGUMENT',
    description,
    additional: new Map([['argument', name]]),
  }
}

/** 403, for a user or an application that may not do this. */
export function accessDenied(reason: string): RestError {
  return restError(403, 'ACCESS_DENIED', `Access denied! ${reason}`)
}

/** PHP's complaint on `count($value)` of something that is not an array. */
export function notCountable(type: string): RestCrash {
  return {
    kind: 'crash',
    text: `[TypeError] \ncount(): Argument #1 ($value) must be of type Countable|array, ${type} given (0)`,
  }
}
