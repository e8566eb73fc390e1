import { accessDenied, argumentNull, argumentType } from '../restError.ts'
import { type RestMethod, result } from '../restMethod.ts'
import { upperCaseNames } from '../upperCaseNames.ts'

/**
 * `placement.unbind`: removes the handlers of the app at a placement of the portal, or the one given. Administrators only.
 * As in a portal, each of them counts twice: when it is found, and when it is gone.
 */
export const placementUnbind: RestMethod = (query, { app, user }) => {
  if (!user.isAdmin) return accessDenied()
  const parameters = upperCaseNames(query)
  const placement = parameters.get('PLACEMENT')
  if (typeof placement !== 'string') return argumentType('PLACEMENT', 'string')
  if (placement === '') return argumentNull('PLACEMENT')
  const handler = parameters.get('HANDLER')
  const removed = app.placements.remove(
    placement.toUpperCase(),
    typeof handler === 'string' && handler !== '' ? handler : undefined,
  )
  return result(new Map([['count', BigInt(2 * removed)]]))
}
