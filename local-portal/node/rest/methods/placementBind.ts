import { isTruthy } from '../../php/isTruthy.ts'
import type { PhpArray } from '../../php/phpValue.ts'
import { isPlacement } from '../placements.ts'
import { accessDenied, argumentNull, argumentType, restError } from '../restError.ts'
import { type RestMethod, result } from '../restMethod.ts'
import { upperCaseNames } from '../upperCaseNames.ts'

/**
 * `placement.bind`: binds a handler of the app to a placement of the portal. Administrators only. Of all placements, only
 * `REST_APP_URI` opens anything.
 *
 * As in a portal, these sentences stand where the name of an argument belongs.
 */
export const placementBind: RestMethod = (query, { app, user }) => {
  if (!user.isAdmin) return accessDenied()
  const parameters = upperCaseNames(query)
  const placement = parameters.get('PLACEMENT')
  if (typeof placement !== 'string') return argumentType('PLACEMENT', 'string')
  const code = placement.toUpperCase()
  if (code === '') return argumentNull('The placement code is not specified')
  if (code === 'DEFAULT') return argumentNull('The placement code has an incorrect value')
  const handler = parameters.get('HANDLER')
  if (!isTruthy(handler)) return argumentNull('The URL of the placement handler is not specified')
  if (typeof handler !== 'string' || !isWebAddress(handler)) {
    return restError(400, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL')
  }
  if (!isPlacement(code, app.scope)) return restError(400, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found')
  const outcome = app.placements.add({
    code,
    handler,
    title: textOf(parameters, 'TITLE') || app.name,
    description: textOf(parameters, 'DESCRIPTION'),
  })
  switch (outcome.kind) {
    case 'added':
      return result(true)
    case 'limited':
      return restError(400, 'ERROR_PLACEMENT_MAX_COUNT', `Placement max count: ${outcome.limit}`)
    case 'bound':
      return restError(400, 'ERROR_CORE', 'Unable to set placement handler: Handler already binded')
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function textOf(parameters: PhpArray, name: string): string {
  const value = parameters.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
