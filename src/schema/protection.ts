import { equalValues } from '../value/equal.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import type { StoredOptions } from './effective.ts'
import { decodeStored } from './decodeStored.ts'
import type { Schema, Setting, SettingPath } from './schema.ts'
import { readCommas } from './commas.ts'
import { storedAt } from './storedAt.ts'
import { parseJson } from '../value/parseJson.ts'

/** The places of an option that people may not change; the empty path is the option itself. */
export type ReadOnlyPaths = ReadonlyMap<string, readonly SettingPath[]>

/** What the schema has as read-only, by the option's key. What is within a read-only object is so too. */
export function readOnlyPaths(schema: Schema): ReadOnlyPaths {
  const paths = new Map<string, readonly SettingPath[]>()
  for (const [key, option] of schema.properties) {
    const found: SettingPath[] = []
    collect(option, [], found)
    if (found.length > 0) paths.set(key, found)
  }
  return paths
}

function collect(setting: Setting, names: SettingPath, found: SettingPath[]): void {
  if (setting.readOnly === true) found.push(names)
  else for (const [name, member] of setting.properties ?? []) collect(member, [...names, name], found)
}

/** Whether a change of a stored option leaves all its read-only places as they are. */
export function leavesReadOnly(
  option: Setting,
  paths: readonly SettingPath[],
  from: OptionValue | undefined,
  to: OptionValue | undefined,
): boolean {
  return paths.every((names) => {
    if (names.length === 0) return same(from ?? null, to ?? null)
    const before = storedAt(option, from, names)?.stored
    const after = storedAt(option, to, names)?.stored
    return same(before ?? null, after ?? null)
  })
}

function same(a: OptionValue, b: OptionValue): boolean {
  return equalValues(a, b)
}

/**
 * The keys that the administrator has locked: a list, a list as JSON in a string, or keys joined by commas. Anything
 * else locks nothing.
 */
export function lockedKeys(schema: Schema, appOptions: StoredOptions): ReadonlySet<string> {
  const stored = schema.locks === undefined ? undefined : appOptions.get(schema.locks)
  return new Set(listOf(stored).filter((key): key is string => typeof key === 'string'))
}

function listOf(stored: OptionValue | undefined): readonly OptionValue[] {
  if (typeof stored !== 'string')
    return stored !== undefined && stored !== null && isList(stored) ? stored : []
  const parsed = stored.trimStart().startsWith('[') ? parseJson(stored) : undefined
  if (parsed?.ok === true && isList(parsed.value)) return parsed.value
  return stored === '' ? [] : (readCommas(stored, undefined) ?? [])
}

/** Whether an object was written by another version of the app than the schema describes. */
export function isOfOtherVersion(setting: Setting, stored: OptionValue | undefined): boolean {
  const { version } = setting
  const wanted = version === undefined ? undefined : setting.properties?.get(version)?.const
  if (version === undefined || wanted === undefined) return false
  const at = storedAt(setting, stored, [version])
  if (at?.stored === undefined) return false
  return !equalValues(decodeStored(at.setting, at.stored).value, wanted)
}
