import { optionsToSet } from '../optionsToSet.ts'
import { accessDenied } from '../restError.ts'
import { type RestMethod, result } from '../restMethod.ts'

/** `app.option.set`: puts the given options over those of the app. Administrators only. */
export const appOptionSet: RestMethod = async (query, context) => {
  const given = optionsToSet(query)
  if (given.kind !== 'options') return given
  if (!context.user.isAdmin) return accessDenied('Administrator authorization required')
  await context.store.mergeApp(given.options)
  return result(true)
}
