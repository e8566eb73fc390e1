import type { Faults } from '../../node/faults/faults.ts'

/** A set of faults to choose by name. */
export interface FaultPreset {
  readonly name: string
  readonly faults: Faults
}

const error = (status: number, code: string, description: string): Faults => ({
  error: { status, code, description },
})

/** The faults, each to trigger this many times; always, when `times` is undefined. */
export function limitFaults(faults: Faults, times: number | undefined): Faults {
  if (times === undefined) return faults
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, { ...fault, times }]))
}

/** The preset these faults come from, however often they trigger. */
export function presetOf(faults: Faults): FaultPreset | undefined {
  const json = JSON.stringify(faults)
  return (
    faultPresets.find((preset) => JSON.stringify(preset.faults) === json) ??
    faultPresets.find((preset) => unlimited(preset.faults) === unlimited(faults))
  )
}

/** The one number of times all these faults are limited to. */
export function timesOf(faults: Faults): number | undefined {
  const counts = Object.values(faults).map((fault) => fault.times)
  return counts.every((count) => count === counts[0]) ? counts[0] : undefined
}

function unlimited(faults: Faults): string {
  return JSON.stringify(faults, (key, value: unknown) => (key === 'times' ? undefined : value))
}

/** The failures an app should live with, each as one choice. */
export const faultPresets: readonly FaultPreset[] = [
  { name: 'None', faults: {} },
  { name: 'Slow: 2 seconds', faults: { delay: { ms: 2000 } } },
  { name: 'Offline', faults: { offline: {} } },
  { name: 'Lost reply to the next set', faults: { lostReply: { methods: ['user.option.set'], times: 1 } } },
  { name: 'No answer at all', faults: { hang: {} } },
  { name: 'Overlapping sets lose keys', faults: { race: { ms: 500 } } },
  { name: 'Stale cache after each set, for 5 seconds', faults: { staleCache: { ms: 5000 } } },
  { name: 'Stale cache after the next set', faults: { staleCache: { times: 1 } } },
  { name: '503 QUERY_LIMIT_EXCEEDED', faults: error(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests') },
  {
    name: '503 OVERLOAD_LIMIT',
    faults: error(503, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload.'),
  },
  {
    name: '401 OVERLOAD_LIMIT',
    faults: error(401, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload.'),
  },
  {
    name: '429 OPERATION_TIME_LIMIT',
    faults: error(429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.'),
  },
  {
    name: '500 INTERNAL_SERVER_ERROR',
    faults: error(500, 'INTERNAL_SERVER_ERROR', 'Internal server error'),
  },
  { name: '500 ERROR_CORE', faults: error(500, 'ERROR_CORE', 'SQL query error!') },
  { name: '500 as text', faults: { answer: { kind: '500-text' } } },
  { name: '502 of a gateway', faults: { answer: { kind: '502-html' } } },
  { name: '200 with HTML', faults: { answer: { kind: '200-html' } } },
  { name: '200 with {}', faults: { answer: { kind: '200-empty-object' } } },
  { name: '200, cut JSON', faults: { answer: { kind: '200-cut' } } },
  { name: '200, result false', faults: { answer: { kind: '200-false' } } },
  { name: '200, result null', faults: { answer: { kind: '200-null' } } },
  { name: '400 INVALID_REQUEST', faults: error(400, 'INVALID_REQUEST', 'Https required.') },
  {
    name: '401 invalid_token',
    faults: error(401, 'invalid_token', 'Unable to get application by token'),
  },
  {
    name: '401 user_access_error',
    faults: error(401, 'user_access_error', 'The user does not have access to the application.'),
  },
  { name: '402 PAYMENT_REQUIRED', faults: error(402, 'PAYMENT_REQUIRED', 'Payment required') },
  {
    name: '403 ACCESS_DENIED',
    faults: error(403, 'ACCESS_DENIED', 'REST is available only on commercial plans.'),
  },
  {
    name: '401 insufficient_scope',
    faults: error(
      401,
      'insufficient_scope',
      'The request requires higher privileges than provided by the access token',
    ),
  },
  { name: '403 PORTAL_DELETED', faults: error(403, 'PORTAL_DELETED', 'Portal was deleted') },
  { name: 'Expired token, refresh works', faults: { expiredToken: {} } },
  { name: 'Expired token, refresh fails', faults: { expiredToken: { refresh: 'fails' } } },
  { name: 'Silent parent', faults: { silentParent: {} } },
  { name: 'Silent on getInitData', faults: { silentParent: { commands: ['getInitData'] } } },
  {
    name: 'Silent on refreshAuth, token expired',
    faults: { silentParent: { commands: ['refreshAuth'] }, expiredToken: {} },
  },
]
