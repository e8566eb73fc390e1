import { AjaxError, SdkError } from '@bitrix24/b24jssdk'
import { expect, test } from 'vitest'
import en from '../messages/catalogues/en.json'
import { PortalError, type PortalErrorKind, portalErrorKind, toPortalError } from './portalError.ts'

// The official error lists of REST and of `user.option.*`, and what the SDK adds to them.
test.each<[code: string, status: number, kind: PortalErrorKind]>([
  ['INTERNAL_SERVER_ERROR', 500, 'server'],
  ['ERROR_UNEXPECTED_ANSWER', 500, 'server'],
  ['QUERY_LIMIT_EXCEEDED', 503, 'rate-limit'],
  ['OVERLOAD_LIMIT', 503, 'overload'],
  ['NO_AUTH_FOUND', 401, 'signed-out'],
  ['expired_token', 401, 'signed-out'],
  ['invalid_token', 401, 'signed-out'],
  ['INVALID_REQUEST', 403, 'insecure'],
  ['INVALID_CREDENTIALS', 403, 'no-access'],
  ['ERROR_MANIFEST_IS_NOT_AVAILABLE', 403, 'no-access'],
  ['user_access_error', 401, 'no-access'],
  ['AccessException', 403, 'no-access'],
  ['insufficient_scope', 403, 'no-scope'],
  ['PORTAL_DELETED', 403, 'portal-closed'],
  ['ArgumentNullException', 400, 'refused'],
  ['ERROR_ARGUMENT', 400, 'refused'],
  ['ERROR_CORE', 400, 'server'],
  ['WRONG_ENCODING', 200, 'unreadable'],
  ['NETWORK_ERROR', 0, 'network'],
  ['REQUEST_TIMEOUT', 408, 'timeout'],
  ['JSSDK_FRAME_REFRESH_AUTH_TIMEOUT', 408, 'signed-out'],
  ['ERR_BAD_REQUEST', 413, 'too-large'],
  ['ERR_BAD_RESPONSE', 500, 'server'],
  ['ERR_BAD_RESPONSE', 502, 'server'],
  ['ERR_BAD_REQUEST', 404, 'refused'],
  ['ERR_BAD_REQUEST', 401, 'signed-out'],
  ['ERR_BAD_REQUEST', 403, 'no-access'],
  ['OPERATION_TIME_LIMIT', 429, 'rate-limit'],
  ['ERR_BAD_REQUEST', 429, 'rate-limit'],
  ['SOMETHING_NEW', 0, 'unknown'],
  ['SOMETHING_NEW', 200, 'unknown'],
  ['constructor', 0, 'unknown'],
])('%s with status %i is %s, in upper and lower case', (code, status, kind) => {
  for (const variant of [code, code.toUpperCase(), code.toLowerCase()]) {
    expect(portalErrorKind(variant, status, 'Some words')).toBe(kind)
  }
})

test.each([
  ['REST is available only on commercial plans.', 'plan'],
  ['REST API is available only on commercial plans', 'plan'],
  ['Access denied!', 'no-access'],
  ['', 'no-access'],
])('ACCESS_DENIED: “%s” is %s', (description, kind) => {
  expect(portalErrorKind('ACCESS_DENIED', 403, description)).toBe(kind)
  expect(portalErrorKind('access_denied', 401, description)).toBe(kind)
})

/** What the SDK throws for a failed call. */
function ajaxError(code: string, status: number, originalError?: unknown): AjaxError {
  return new AjaxError({ code, status, description: 'Some words', originalError })
}

test('the portal’s own code, status and description are kept', () => {
  const thrown = ajaxError('QUERY_LIMIT_EXCEEDED', 503)
  expect(toPortalError(thrown)).toMatchObject({
    name: 'PortalError',
    kind: 'rate-limit',
    code: 'QUERY_LIMIT_EXCEEDED',
    status: 503,
    message: 'Some words',
    cause: thrown,
  })
})

test('the kind is that of the original error inside the SDK’s', () => {
  const timeout = new SdkError({ code: 'JSSDK_FRAME_REFRESH_AUTH_TIMEOUT', status: 408, description: 'No' })
  const wrapped = ajaxError('JSSDK_UNKNOWN_ERROR', 0, timeout)
  expect(toPortalError(wrapped)).toMatchObject({ kind: 'signed-out', code: timeout.code, cause: wrapped })
  expect(toPortalError(ajaxError('JSSDK_ALL_ATTEMPTS', 0, wrapped))).toMatchObject({ kind: 'signed-out' })
})

test('an answer that the SDK cannot use is a bad answer', () => {
  expect(
    toPortalError(ajaxError('JSSDK_UNKNOWN_ERROR', 0, new TypeError('x is not a function'))),
  ).toMatchObject({ kind: 'bad-answer', code: 'JSSDK_UNKNOWN_ERROR' })
})

test.each<[unknown, string]>([
  [new Error('Odd'), 'Odd'],
  ['text', 'text'],
  [undefined, 'undefined'],
  [null, 'null'],
  [new SdkError({ code: 'JSSDK_NEW', status: 0, description: 'Odd' }), 'Odd'],
])('%o is unknown', (thrown, message) => {
  expect(toPortalError(thrown)).toMatchObject({ kind: 'unknown', status: 0, message })
})

test('a PortalError stays as it is', () => {
  const known = new PortalError('damaged', 'RESULT_IS_FALSE', 200, 'No set of options')
  expect(toPortalError(known)).toBe(known)
})

const kinds = Object.keys({
  network: 0,
  timeout: 0,
  'rate-limit': 0,
  overload: 0,
  'signed-out': 0,
  'other-user': 0,
  'no-access': 0,
  'no-scope': 0,
  plan: 0,
  'portal-closed': 0,
  insecure: 0,
  'too-large': 0,
  'bad-answer': 0,
  damaged: 0,
  unreadable: 0,
  server: 0,
  refused: 0,
  unknown: 0,
} satisfies Record<PortalErrorKind, 0>)

test.each(kinds)('%s has a sentence of its own and advice', (kind) => {
  const messages = new Map<string, unknown>(Object.entries(en))
  const sentence = messages.get(`error.${kind}`)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(messages.get(`error.${kind}.do`)).toMatch(/^[A-Z].*\.$/)
  expect([...messages].filter(([, text]) => text === sentence)).toHaveLength(1)
})

test('there is no sentence for an unknown kind', () => {
  const sentences = Object.keys(en).filter((key) => key.startsWith('error.') && !key.endsWith('.do'))
  expect(sentences.map((key) => key.slice('error.'.length)).toSorted()).toEqual(kinds.toSorted())
})
