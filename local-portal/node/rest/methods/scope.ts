import { result, type RestMethod } from '../restMethod.ts'

/** `scope`: the permissions that the app was given. */
export const scope: RestMethod = (_query, { app }) =>
  result(new Map(app.scope.map((permission, at) => [String(at), permission])))
