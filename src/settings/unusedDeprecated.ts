import type { RemoteValues } from '../draft/draft.ts'
import { isUnset } from '../schema/decodeStored.ts'
import type { SettingSources } from '../schema/effective.ts'
import type { Setting, SettingPath } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'

/** The settings that are no longer used, and for which nothing is stored, in the portal or in the draft. */
export function unusedDeprecated(
  { schema, options }: SettingSources,
  values: RemoteValues,
): readonly SettingPath[] {
  const paths: SettingPath[] = []

  function visit(option: Setting, setting: Setting, path: SettingPath): void {
    const [key = '', ...names] = path
    if (setting.deprecated === true) {
      const isStored = [options, values].some((stored) => {
        const at = storedAt(option, stored.get(key), names)
        return at !== undefined && !isUnset(at.setting, at.stored)
      })
      if (!isStored) paths.push(path)
      return
    }
    for (const [name, member] of setting.properties ?? []) visit(option, member, [...path, name])
  }

  for (const [key, option] of schema.properties) visit(option, option, [key])
  return paths
}
