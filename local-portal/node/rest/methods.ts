import { appInfo } from './methods/appInfo.ts'
import { appOptionGet } from './methods/appOptionGet.ts'
import { appOptionSet } from './methods/appOptionSet.ts'
import { batch } from './methods/batch.ts'
import { placementBind } from './methods/placementBind.ts'
import { placementGet } from './methods/placementGet.ts'
import { placementUnbind } from './methods/placementUnbind.ts'
import { profile } from './methods/profile.ts'
import { scope } from './methods/scope.ts'
import { userOptionGet } from './methods/userOptionGet.ts'
import { userOptionSet } from './methods/userOptionSet.ts'
import type { RestMethod } from './restMethod.ts'

/** A REST method, and the permission it needs; one without needs none. */
interface MethodEntry {
  readonly run: RestMethod
  readonly scope?: string
}

/** Every REST method that is simulated, by its name in lower case. To add one, write its file and name it here. */
export const methods: ReadonlyMap<string, MethodEntry> = new Map<string, MethodEntry>([
  ['app.info', { run: appInfo }],
  ['app.option.get', { run: appOptionGet }],
  ['app.option.set', { run: appOptionSet }],
  ['batch', { run: batch }],
  ['placement.bind', { run: placementBind, scope: 'placement' }],
  ['placement.get', { run: placementGet, scope: 'placement' }],
  ['placement.unbind', { run: placementUnbind, scope: 'placement' }],
  ['profile', { run: profile }],
  ['scope', { run: scope }],
  ['user.option.get', { run: userOptionGet }],
  ['user.option.set', { run: userOptionSet }],
])
