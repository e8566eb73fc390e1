import { appInfo } from './methods/appInfo.ts'
import { appOptionGet } from './methods/appOptionGet.ts'
import { appOptionSet } from './methods/appOptionSet.ts'
import { batch } from './methods/batch.ts'
import { placementBind } from './methods/placementBind.ts'
import { profile } from './methods/profile.ts'
import { scope } from './methods/scope.ts'
import { userOptionGet } from './methods/userOptionGet.ts'
import { userOptionSet } from './methods/userOptionSet.ts'
import type { RestMethod } from './restMethod.ts'

/** Every REST method the portal plays, by its name in lower case. To add one, write its file and name it here. */
export const methods: ReadonlyMap<string, RestMethod> = new Map([
  ['app.info', appInfo],
  ['app.option.get', appOptionGet],
  ['app.option.set', appOptionSet],
  ['batch', batch],
  ['placement.bind', placementBind],
  ['profile', profile],
  ['scope', scope],
  ['user.option.get', userOptionGet],
  ['user.option.set', userOptionSet],
])
