import { isTruthy } from '../../php/isTruthy.ts'
import { accessDenied, argumentNull, restError } from '../restError.ts'
import { result, type RestMethod } from '../restMethod.ts'

/** `placement.bind`: an administrator has the app opened at a place of the portal. Only `REST_APP_URI` leads anywhere. */
export const placementBind: RestMethod = (query, { app, user }) => {
  if (!app.scope.includes('placement')) {
    return restError(
      403,
      'insufficient_scope',
      'The request requires higher privileges than provided by the access token',
    )
  }
  if (!user.isAdmin) return accessDenied('Administrator authorization required')
  for (const name of ['PLACEMENT', 'HANDLER']) if (!isTruthy(query.get(name))) return argumentNull(name)
  const placement = query.get('PLACEMENT')
  if (typeof placement === 'string') app.placements.add(placement)
  return result(true)
}
