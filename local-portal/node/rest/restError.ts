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

/** A failure that PHP dies of: the HTTP answer is a general text, not JSON. */
export interface RestCrash {
  readonly kind: 'crash'
  /** What PHP complains of, for the developer alone. */
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

/** 400, for an argument that is of another type than the one it must be. */
export function argumentType(name: string, type: string): RestError {
  const description = `The value of an argument '${name}' must be of type ${type}`
  return {
    kind: 'error',
    status: 400,
    code: 'ERROR_ARGUMENT',
    description,
    additional: new Map([['argument', name]]),
  }
}

/** 403, for a user or an application that may not do this. */
export function accessDenied(reason?: string): RestError {
  return restError(403, 'ACCESS_DENIED', reason === undefined ? 'Access denied!' : `Access denied! ${reason}`)
}

/** PHP's complaint on `count($value)` of something that is not an array. */
export function notCountable(type: string): RestCrash {
  return {
    kind: 'crash',
    text: `count(): Argument #1 ($value) must be of type Countable|array, ${type} given`,
  }
}
