import type { PhpValue } from '../../php/phpValue.ts'
import { type RestMethod, result } from '../restMethod.ts'

/** `profile`: who is calling. */
export const profile: RestMethod = (_query, { user }) =>
  result(
    new Map<string, PhpValue>([
      ['ID', String(user.id)],
      ['ADMIN', user.isAdmin],
      ['NAME', user.name],
      ['LAST_NAME', user.lastName],
      ['PERSONAL_GENDER', ''],
      ['TIME_ZONE', null],
    ]),
  )
