import { entriesOf, objectOf, valueAt } from '../value/optionObject.ts'
import { isList, type OptionObject, type OptionValue } from '../value/optionValue.ts'
import { decodeLayer, memberSetting } from './decodeStored.ts'
import { wrapLayer } from './encodeStored.ts'
import type { Setting } from './schema.ts'

/** A place within an option: what the schema says of it, and what is stored there. */
export interface StoredAt {
  readonly setting: Setting
  /** As it is stored, within the layers around it; undefined where nothing is. */
  readonly stored: OptionValue | undefined
}

/**
 * Follows names of members through the layers of a stored option.
 *
 * @param option what the schema says of the option
 * @returns undefined where the schema does not describe the place, or something around it cannot be read as an object
 */
export function storedAt(
  option: Setting,
  stored: OptionValue | undefined,
  names: readonly string[],
): StoredAt | undefined {
  let at: StoredAt = { setting: option, stored }
  for (const name of names) {
    const members = membersOf(at.setting, at.stored)
    const member = memberSetting(at.setting, name)
    if (members === undefined || member === undefined) return undefined
    at = { setting: member, stored: valueAt(members, name) }
  }
  return at
}

/**
 * Writes a place within a stored option; all else stays as it is stored.
 *
 * @param next as it is to be stored; undefined removes the member
 * @returns undefined where {@link storedAt} has no answer either
 */
export function writeAt(
  option: Setting,
  stored: OptionValue | undefined,
  names: readonly string[],
  next: OptionValue | undefined,
): OptionValue | undefined {
  const [name, ...rest] = names
  if (name === undefined) return next ?? option.unset
  const members = membersOf(option, stored)
  const member = memberSetting(option, name)
  if (members === undefined || member === undefined) return undefined
  const isRemoval = rest.length === 0 && next === undefined
  const written = isRemoval ? undefined : writeAt(member, valueAt(members, name), rest, next)
  if (!isRemoval && written === undefined) return undefined
  return wrapLayer(option, withMember(members, name, written), stored)
}

/** The members of a stored object, as they are stored; none where it is not set; undefined where it is no object. */
export function membersOf(setting: Setting, stored: OptionValue | undefined): OptionObject | undefined {
  const layer = decodeLayer(setting, stored)
  if (layer.kind === 'unset') return {}
  if (layer.kind === 'misfit') return undefined
  const { value } = layer
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined
}

/** The object with a member at its place, or at the end; without it where it is undefined. */
export function withMember(object: OptionObject, name: string, value: OptionValue | undefined): OptionObject {
  const entries = entriesOf(object).flatMap(([key, item]): (readonly [string, OptionValue])[] => {
    if (key !== name) return [[key, item]]
    return value === undefined ? [] : [[key, value]]
  })
  const isNew = value !== undefined && valueAt(object, name) === undefined
  return objectOf(isNew ? [...entries, [name, value]] : entries)
}
