import type { SettingPath } from '../schema/schema.ts'
import { membersOf } from '../schema/storedAt.ts'
import { keysOf } from '../value/optionObject.ts'
import { type Inputs, invalidInputs } from './settingInputs.ts'
import type { SettingState } from './settingState.ts'

/** Whether the members of an object are shown as settings: what cannot be read as one is shown as text. */
export function hasMembers({ setting, stored }: SettingState): boolean {
  const { type, properties, additionalProperties, control } = setting
  const isDescribed = properties !== undefined || typeof additionalProperties === 'object'
  return type === 'object' && isDescribed && control !== 'json' && membersOf(setting, stored) !== undefined
}

/**
 * The names of members that the schema does not declare, but describes.
 *
 * @param pending names of members that were added, and are not valid yet
 */
export function rowNames({ setting, stored }: SettingState, pending: readonly string[]): readonly string[] {
  if (typeof setting.additionalProperties !== 'object') return []
  const members = membersOf(setting, stored)
  if (members === undefined) return []
  const names = new Set([...keysOf(members), ...pending])
  return [...names].filter((name) => setting.properties?.has(name) !== true)
}

/** The names of the members of an object for which something was typed that is not valid. */
export function pendingNames(inputs: Inputs, path: SettingPath): readonly string[] {
  return invalidInputs(inputs).flatMap((typed) => {
    const [name] = typed.path.slice(path.length)
    const isWithin =
      typed.path.length === path.length + 1 && path.every((part, index) => typed.path[index] === part)
    return isWithin && name !== undefined ? [name] : []
  })
}
