import type { SettingPath } from '../schema/schema.ts'

/** A text for a path, unique among all of a schema. */
export function settingId(path: SettingPath): string {
  return JSON.stringify(path)
}
