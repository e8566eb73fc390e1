import { result, type RestMethod } from '../restMethod.ts'

/** `profile`: who is calling. */
export const profile: RestMethod = (_query, { user }) =>
  result(
    new Map<string, string | boolean | bigint>([
      ['ID', String(user.id)],
      ['ADMIN', user.isAdmin],
      ['NAME', user.name],
      ['LAST_NAME', user.lastName],
      ['PERSONAL_GENDER', ''],
      ['TIME_ZONE', ''],
      ['TIME_ZONE_OFFSET', 0n],
    ]),
  )
