import { performance } from 'node:perf_hooks'
import type { PhpArray } from '../php/phpValue.ts'
import { StoreError } from '../store/storeError.ts'
import { envelope, errorEnvelope } from './envelope.ts'
import { methods } from './methods.ts'
import { type RestError, restError } from './restError.ts'
import type { RestAnswer, RestContext, RestMethod, RestOutcome } from './restMethod.ts'

/** What a call needs beside its parameters. */
export interface CallContext extends Omit<RestContext, 'call' | 'user'> {
  /** Finds the caller by the token among the parameters, or says why there is none. */
  readonly authorize: (query: PhpArray, method: string) => RestContext['user'] | RestError
  /** Told of a method that is not simulated. */
  readonly onUnknownMethod: (method: string) => void
  /** Told of what could not be stored. */
  readonly onStoreError: (error: StoreError) => void
}

/** Parameters that carry a token; the method itself never sees them. */
const tokenParameters = ['auth', 'access_token']

const methodNotFound = restError(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!')
const insufficientScope = restError(
  401,
  'insufficient_scope',
  'The request requires higher privileges than provided by the access token',
)
const databaseError = restError(500, 'ERROR_CORE', 'SQL query error!')

/** Runs one REST method as the portal does: find it, then check token and permission, then call it. */
export async function callMethod(
  name: string,
  parameters: PhpArray,
  context: CallContext,
): Promise<RestAnswer> {
  const start = now()
  const method = methods.get(name.toLowerCase())
  if (method === undefined) {
    context.onUnknownMethod(name)
    return failed(methodNotFound)
  }
  const query: PhpArray = new Map(parameters)
  query.delete('state')
  const user = context.authorize(query, name.toLowerCase())
  if ('kind' in user) return failed(user)
  if (method.scope !== undefined && !context.app.scope.includes(method.scope))
    return failed(insufficientScope)
  for (const parameter of tokenParameters) query.delete(parameter)
  if ((query.get('start') ?? null) !== null) query.delete('start')

  const inBatch: CallContext = { ...context, authorize: () => user }
  const processStart = now()
  const outcome = await run(method.run, query, {
    ...context,
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

async function run(
  method: RestMethod,
  query: PhpArray,
  context: RestContext & Pick<CallContext, 'onStoreError'>,
): Promise<RestOutcome> {
  try {
    return await method(query, context)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    context.onStoreError(error)
    return databaseError
  }
}

function failed(error: RestError): RestAnswer {
  return { kind: 'body', status: error.status, body: errorEnvelope(error) }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}
