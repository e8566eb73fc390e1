import type { Session } from '../control/session.ts'
import type { FaultState } from '../faults/faultState.ts'
import { isPhpArray, type PhpArray } from '../php/phpValue.ts'
import { restError, type RestError } from './restError.ts'
import type { PortalUser } from './restMethod.ts'

/**
 * Finds the caller by the token: in the header `Authorization: Bearer`, or in `auth` or `access_token`.
 *
 * Without a token 401 `NO_AUTH_FOUND`, with one nobody handed out 401 `invalid_token`, with one that has
 * expired 401 `expired_token`.
 */
export function authorize(
  query: PhpArray,
  method: string,
  header: string | undefined,
  session: Session,
  faults: FaultState,
): PortalUser | RestError {
  const token = bearer(header) ?? parameter(query, 'auth') ?? parameter(query, 'access_token')
  if (token === undefined || token === '' || token === '0') {
    return restError(401, 'NO_AUTH_FOUND', 'Wrong authorization data')
  }
  const user = session.ownerOf(token)
  if (user === undefined) {
    return restError(401, 'invalid_token', 'Unable to get application by token')
  }
  if (faults.isExpired(token, method)) {
    return restError(401, 'expired_token', 'The access token provided has expired.')
  }
  return user
}

function bearer(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer\s+(.*)$/i.exec(header)?.[1]
}

function parameter(query: PhpArray, name: string): string | undefined {
  const value = query.get(name)
  if (value === undefined || isPhpArray(value)) return undefined
  return value === null || value === false ? '' : String(value)
}
