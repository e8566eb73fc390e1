import { isTruthy } from '../../php/isTruthy.ts'
import { phpList } from '../../php/phpValue.ts'
import { type RestMethod, result } from '../restMethod.ts'
import { upperCaseNames } from '../upperCaseNames.ts'

/** The permissions that a portal has to give. */
const portalScope = `
  basic bizproc calendar call catalog contact_center crm delivery department disk documentgenerator
  entity forum im imbot imconnector imopenlines landing lists log mailservice messageservice mobile
  pay_system placement pull rating rpa sale smile socialnetwork sonet_group task tasks telephony
  timeman user user.userfield user_basic user_brief userconsent userfieldconfig
`
  .trim()
  .split(/\s+/)

/** `scope`: the permissions that the app was given; with `full` all that the portal has. */
export const scope: RestMethod = (query, { app }) =>
  result(phpList(isTruthy(upperCaseNames(query).get('FULL')) ? portalScope : app.scope))
