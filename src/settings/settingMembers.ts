import { membersOf } from '../schema/storedAt.ts'
import { keysOf } from '../value/optionObject.ts'
import type { SettingState } from './settingState.ts'

/** Whether the members of an object are shown as settings: what cannot be read as one is shown as text. */
export function hasMembers({ setting, stored }: SettingState): boolean {
  const { type, properties, additionalProperties, control } = setting
  const isDescribed = properties !== undefined || typeof additionalProperties === 'object'
  return type === 'object' && isDescribed && control !== 'json' && membersOf(setting, stored) !== undefined
}

/** The names of members that the schema does not declare, but describes. */
export function rowNames({ setting, stored }: SettingState): readonly string[] {
  if (typeof setting.additionalProperties !== 'object') return []
  const members = membersOf(setting, stored)
  return members === undefined ? [] : keysOf(members).filter((name) => setting.properties?.has(name) !== true)
}
