import { sameValue } from '../draft/draft.ts'
import { decodeStored, memberSetting } from '../schema/decodeStored.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { membersOf } from '../schema/storedAt.ts'
import { keysOf, valueAt } from '../value/optionObject.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What a change of an option does to one setting. */
export interface ChangedSetting {
  readonly path: SettingPath
  /** Undefined for a member that the schema does not describe. */
  readonly setting: Setting | undefined
  /** What it meant before, and what it means now; null is “not set”. */
  readonly before: OptionValue
  readonly after: OptionValue
}

/** The settings that a change of a stored option changes: its members, where it is an object before and after. */
export function changedSettings(
  schema: Schema,
  key: string,
  from: OptionValue | undefined,
  to: OptionValue | undefined,
): readonly ChangedSetting[] {
  return changesOf(schema.properties.get(key), [key], from, to)
}

function changesOf(
  setting: Setting | undefined,
  path: SettingPath,
  from: OptionValue | undefined,
  to: OptionValue | undefined,
): readonly ChangedSetting[] {
  if (sameValue(from ?? null, to ?? null)) return []
  const members = setting === undefined ? [] : memberNames(setting, from, to)
  if (setting === undefined || members === undefined || members.length === 0) {
    const mean = (stored: OptionValue | undefined): OptionValue =>
      setting === undefined ? (stored ?? null) : decodeStored(setting, stored).value
    return [{ path, setting, before: mean(from), after: mean(to) }]
  }
  return members.flatMap((name) =>
    changesOf(
      memberSetting(setting, name),
      [...path, name],
      memberIn(setting, from, name),
      memberIn(setting, to, name),
    ),
  )
}

/** Undefined where the members cannot be compared one by one. */
function memberNames(
  setting: Setting,
  from: OptionValue | undefined,
  to: OptionValue | undefined,
): readonly string[] | undefined {
  if (setting.type !== 'object') return undefined
  const before = membersOf(setting, from)
  const after = membersOf(setting, to)
  if (before === undefined || after === undefined) return undefined
  return [...new Set([...(setting.properties?.keys() ?? []), ...keysOf(before), ...keysOf(after)])]
}

function memberIn(setting: Setting, stored: OptionValue | undefined, name: string): OptionValue | undefined {
  const members = membersOf(setting, stored)
  return members === undefined ? undefined : valueAt(members, name)
}
