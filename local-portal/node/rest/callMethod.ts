import { performance } from 'node:perf_hooks'
import type { PhpArray } from '../php/phpValue.ts'
import { envelope, errorEnvelope } from './envelope.ts'
import { methods } from './methods.ts'
import { restError, type RestError } from './restError.ts'
import type { RestAnswer, RestContext } from './restMethod.ts'

/** What a call needs beside its parameters. */
export interface CallSetting extends Omit<RestContext, 'call' | 'user'> {
  /** Finds the caller by the token among the parameters, or says why there is none. */
  readonly authorize: (query: PhpArray, method: string) => RestContext['user'] | RestError
  /** Told of a method nobody plays. */
  readonly onUnknownMethod: (method: string) => void
}

/** Parameters that carry a token; the method itself never sees them. */
const tokenParameters = ['auth', 'access_token']

/** Runs one REST method as the portal does: find it, then check the token, then call it. */
export async function callMethod(
  name: string,
  parameters: PhpArray,
  setting: CallSetting,
): Promise<RestAnswer> {
  const start = now()
  const method = methods.get(name.toLowerCase())
  if (method === undefined) {
    setting.onUnknownMethod(name)
    return failed(restError(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'))
  }
  const query: PhpArray = new Map(parameters)
  query.delete('state')
  const user = setting.authorize(query, name.toLowerCase())
  if ('kind' in user) return failed(user)
  for (const parameter of tokenParameters) query.delete(parameter)
  if ((query.get('start') ?? null) !== null) query.delete('start')

  const inBatch: CallSetting = { ...setting, authorize: () => user }
  const processStart = now()
  const outcome = await method(query, {
    ...setting,
    user,
    call: (inner, innerQuery) => callMethod(inner, innerQuery, inBatch),
  })
  const processFinish = now()
  switch (outcome.kind) {
    case 'crash':
      return outcome
    case 'error':
      return failed(outcome)
    case 'result': {
      const times = { start, processStart, processFinish, finish: now() }
      return { kind: 'body', status: 200, body: envelope(outcome.value, times) }
    }
  }
}

function failed(error: RestError): RestAnswer {
  return { kind: 'body', status: error.status, body: errorEnvelope(error) }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}
