import { appOptionGet } from './methods/appOptionGet.ts'
import { appOptionSet } from './methods/appOptionSet.ts'
import { batch } from './methods/batch.ts'
import { profile } from './methods/profile.ts'
import { userOptionGet } from './methods/userOptionGet.ts'
import { userOptionSet } from './methods/userOptionSet.ts'
import type { RestMethod } from './restMethod.ts'

/** Every REST method the portal plays, by its name in lower case. To add one, write its file and name it here. */
export const METHODS: ReadonlyMap<string, RestMethod> = new Map([
  ['app.option.get', appOptionGet],
  ['app.option.set', appOptionSet],
  ['batch', batch],
  ['profile', profile],
  ['user.option.get', userOptionGet],
  ['user.option.set', userOptionSet],
])
