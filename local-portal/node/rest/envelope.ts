import { isTruthy } from '../php/isTruthy.ts'
import { isPhpArray, type PhpArray, type PhpValue } from '../php/phpValue.ts'
import { toInteger } from '../php/toInteger.ts'
import type { RestError } from './restError.ts'

/** When a call began and when the method itself ran, in milliseconds since 1970. */
export interface CallTimes {
  readonly start: number
  readonly processStart: number
  readonly processFinish: number
  readonly finish: number
}

/**
 * The envelope of a result.
 *
 * An array that holds both `error` and `error_description` takes the place of the envelope. From any other
 * array `next` (unless null) and `total` are lifted out into the envelope, as integers.
 */
export function envelope(value: PhpValue, times: CallTimes): PhpArray {
  if (!isPhpArray(value)) {
    return new Map<string, PhpValue>([
      ['result', value],
      ['time', timeEntry(times)],
    ])
  }
  if (isTruthy(value.get('error')) && isTruthy(value.get('error_description'))) return value
  const inner: PhpArray = new Map(value)
  const body: PhpArray = new Map([['result', inner]])
  const next = inner.get('next')
  if (next !== undefined && next !== null) {
    body.set('next', toInteger(next))
    inner.delete('next')
  }
  const total = inner.get('total')
  if (total !== undefined) {
    body.set('total', toInteger(total))
    inner.delete('total')
  }
  return body.set('time', timeEntry(times))
}

/** The envelope of an error. */
export function errorEnvelope(error: RestError): PhpArray {
  return new Map<string, PhpValue>([
    ['error', error.code],
    ['error_description', error.description],
    ...(error.additional ?? []),
  ])
}

/** As in a self-hosted portal: the start in whole seconds, and nothing of operating time, which only the cloud limits. */
function timeEntry(times: CallTimes): PhpArray {
  const startSeconds = Math.trunc(times.start / 1000)
  const finishSeconds = times.finish / 1000
  return new Map<string, PhpValue>([
    ['start', BigInt(startSeconds)],
    ['finish', finishSeconds],
    ['duration', finishSeconds - startSeconds],
    ['processing', (times.processFinish - times.processStart) / 1000],
    ['date_start', isoDate(times.start)],
    ['date_finish', isoDate(times.finish)],
  ])
}

/** PHP's `date('c')`, to the second, in UTC. */
function isoDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`
}
