import type { RemoteValues } from '../draft/draft.ts'
import { isUnset } from '../schema/decodeStored.ts'
import type { SettingSources } from '../schema/effective.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'

/** The settings that are no longer used, without those within them. */
export function deprecatedPaths(schema: Schema): readonly SettingPath[] {
  const paths: SettingPath[] = []

  function visit(setting: Setting, path: SettingPath): void {
    if (setting.deprecated === true) {
      paths.push(path)
      return
    }
    for (const [name, member] of setting.properties ?? []) visit(member, [...path, name])
  }

  for (const [key, option] of schema.properties) visit(option, [key])
  return paths
}

/**
 * Those for which nothing is stored, in the portal or in the draft.
 *
 * @param deprecated the settings that are no longer used
 */
export function unusedDeprecated(
  { schema, options }: SettingSources,
  values: RemoteValues,
  deprecated: readonly SettingPath[],
): readonly SettingPath[] {
  return deprecated.filter(([key = '', ...names]) => {
    const option = schema.properties.get(key)
    return [options, values].every((stored) => {
      const at = option === undefined ? undefined : storedAt(option, stored.get(key), names)
      return at === undefined || isUnset(at.setting, at.stored)
    })
  })
}
