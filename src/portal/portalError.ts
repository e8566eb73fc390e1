import { AjaxError, SdkError } from '@bitrix24/b24jssdk'

/** Why a call failed, distinguished by what the user can do about it. */
export type PortalErrorKind =
  | 'network'
  | 'timeout'
  | 'rate-limit'
  | 'overload'
  | 'signed-out'
  /** Someone else has signed in to the portal since. */
  | 'other-user'
  | 'no-access'
  | 'no-scope'
  | 'plan'
  | 'portal-closed'
  | 'insecure'
  | 'too-large'
  | 'bad-answer'
  | 'damaged'
  /** The portal cannot write one of the options as JSON, and therefore sends none. */
  | 'unreadable'
  | 'server'
  | 'refused'
  | 'unknown'

/** The code of a call that was not executed, since the token has to be renewed first. */
export const tokenExpiredCode = 'TOKEN_EXPIRED'

/** A failed call. `code` and `status` are those of the portal or the SDK; the status is 0 when there is none. */
export class PortalError extends Error {
  readonly kind: PortalErrorKind
  readonly code: string
  readonly status: number

  constructor(kind: PortalErrorKind, code: string, status: number, description: string, cause?: unknown) {
    super(description, { cause })
    this.name = 'PortalError'
    this.kind = kind
    this.code = code
    this.status = status
  }
}

const kindByCode: Readonly<Record<string, PortalErrorKind>> = {
  NETWORK_ERROR: 'network',
  REQUEST_TIMEOUT: 'timeout',
  ERR_CANCELED: 'timeout',
  QUERY_LIMIT_EXCEEDED: 'rate-limit',
  OPERATION_TIME_LIMIT: 'rate-limit',
  OVERLOAD_LIMIT: 'overload',
  NO_AUTH_FOUND: 'signed-out',
  EXPIRED_TOKEN: 'signed-out',
  [tokenExpiredCode]: 'signed-out',
  INVALID_TOKEN: 'signed-out',
  JSSDK_FRAME_REFRESH_AUTH_TIMEOUT: 'signed-out',
  ACCESSEXCEPTION: 'no-access',
  INVALID_CREDENTIALS: 'no-access',
  USER_ACCESS_ERROR: 'no-access',
  AUTHORIZE_ERROR: 'no-access',
  INSUFFICIENT_SCOPE: 'no-scope',
  ERROR_MANIFEST_IS_NOT_AVAILABLE: 'no-access',
  PORTAL_DELETED: 'portal-closed',
  INVALID_REQUEST: 'insecure',
  ERROR_UNEXPECTED_ANSWER: 'server',
  INTERNAL_SERVER_ERROR: 'server',
  ERROR_CORE: 'server',
  WRONG_ENCODING: 'unreadable',
}

/**
 * The kind of a failed REST call.
 *
 * @param code the portal's `error` or the SDK's own code, in any case: the documentation and the portal differ
 * @param status the HTTP status; 0 when there is none
 */
export function portalErrorKind(code: string, status: number, description: string): PortalErrorKind {
  const upper = code.toUpperCase()
  if (upper === 'ACCESS_DENIED')
    return /commercial|\bplans?\b|tariff/i.test(description) ? 'plan' : 'no-access'
  const known = kindByCode[upper]
  if (known !== undefined) return known
  if (status === 413) return 'too-large'
  if (status >= 500) return 'server'
  if (status === 429) return 'rate-limit'
  if (status === 408) return 'timeout'
  if (status === 401) return 'signed-out'
  if (status === 403) return 'no-access'
  if (status >= 400) return 'refused'
  return 'unknown'
}

/** The chain of causes, beginning with the error itself: the SDK wraps the original error. */
function* causes(error: unknown): Generator<SdkError> {
  let current = error
  while (current instanceof SdkError) {
    yield current
    current = current.originalError
  }
}

/** Converts anything that the SDK throws to a {@link PortalError}. */
export function toPortalError(error: unknown): PortalError {
  if (error instanceof PortalError) return error
  for (const cause of causes(error)) {
    const kind = portalErrorKind(cause.code, cause.status, cause.message)
    if (kind !== 'unknown') return new PortalError(kind, cause.code, cause.status, cause.message, error)
  }
  if (error instanceof AjaxError && error.code === 'JSSDK_UNKNOWN_ERROR') {
    return new PortalError('bad-answer', error.code, error.status, error.message, error)
  }
  const description = error instanceof Error ? error.message : String(error)
  return new PortalError('unknown', 'UNKNOWN', 0, description, error)
}
