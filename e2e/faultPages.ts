export interface FaultCase {
  readonly name: string
  readonly fault: Readonly<Record<string, object>>
  /** How the sentence for it begins. */
  readonly says: string
}

function error(status: number, code: string, description = ''): Readonly<Record<string, object>> {
  return { error: { status, code, description } }
}

function answer(kind: string): Readonly<Record<string, object>> {
  return { answer: { kind } }
}

const cases: readonly FaultCase[] = [
  { name: 'offline', fault: { offline: {} }, says: 'The portal could not be reached.' },
  { name: 'overload 401', fault: error(401, 'OVERLOAD_LIMIT'), says: 'The portal has blocked REST' },
  {
    name: 'server error',
    fault: error(500, 'INTERNAL_SERVER_ERROR'),
    says: 'The portal reported an internal',
  },
  { name: 'core error', fault: error(500, 'ERROR_CORE'), says: 'The portal reported an internal' },
  { name: '500 text', fault: answer('500-text'), says: 'The portal reported an internal' },
  { name: '502 without CORS', fault: answer('502-html'), says: 'The portal' },
  { name: 'HTML', fault: answer('200-html'), says: 'The portal sent a response that' },
  { name: 'empty object', fault: answer('200-empty-object'), says: 'The portal sent a response that' },
  { name: 'cut JSON', fault: answer('200-cut'), says: 'The portal sent a response that' },
  { name: 'no access', fault: error(403, 'ACCESS_DENIED', 'Access denied!'), says: 'You do not have access' },
  {
    name: 'plan',
    fault: error(403, 'ACCESS_DENIED', 'REST API is available only on commercial plans'),
    says: 'Your Bitrix24 plan',
  },
  { name: 'user access', fault: error(403, 'user_access_error'), says: 'You do not have access' },
  { name: 'scope', fault: error(403, 'insufficient_scope'), says: 'The app does not have the permission' },
  { name: 'closed portal', fault: error(403, 'PORTAL_DELETED'), says: 'The portal is currently closed' },
  {
    name: 'no HTTPS',
    fault: error(400, 'INVALID_REQUEST'),
    says: 'The portal accepts requests over HTTPS only.',
  },
  {
    name: 'signed out',
    fault: error(401, 'NO_AUTH_FOUND'),
    says: 'Your Bitrix24 session is no longer valid.',
  },
  { name: 'too large', fault: error(413, ''), says: 'The portal’s web server does not accept' },
  {
    name: 'unknown refusal',
    fault: error(400, 'ERROR_ARGUMENT'),
    says: 'The portal rejected the request.',
  },
  {
    name: 'no refresh',
    fault: { expiredToken: { refresh: 'fails' } },
    says: 'Your Bitrix24 session is no longer valid',
  },
]

/** After these the SDK lets the page send far less: each is the last of a page. */
const limits: readonly FaultCase[] = [
  {
    name: 'query limit',
    fault: error(503, 'QUERY_LIMIT_EXCEEDED'),
    says: 'The portal is receiving more',
  },
  {
    name: 'overload 503',
    fault: error(503, 'OVERLOAD_LIMIT'),
    says: 'The portal has blocked REST',
  },
  {
    name: 'time limit',
    fault: error(429, 'OPERATION_TIME_LIMIT'),
    says: 'The portal is receiving more',
  },
]

/** The cases one after another such that what the app says of one is never what it said of the one before. */
function inTurns(): FaultCase[] {
  const alike = new Map<string, FaultCase[]>()
  for (const one of cases) alike.set(one.says, [...(alike.get(one.says) ?? []), one])
  const sizes = [...alike.values()].map((group) => group.length)
  return Array.from({ length: Math.max(...sizes) }, (_, turn) =>
    [...alike.values()].flatMap((group) => group[turn] ?? []),
  ).flat()
}

/** The faults in pages of their own: the SDK lets a page send some 50 requests at once, and then two a second. */
export const pages = limits.map((limit, at) => {
  const page = [...inTurns().filter((_, index) => index % limits.length === at), limit]
  return { title: page.map(({ name }) => name).join(', '), page }
})
