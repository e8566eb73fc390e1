import { readSchemaValue } from './readSchema.ts'
import type { Setting } from './schema.ts'

/** A setting from its words, for tests. */
export function settingOf(words: unknown): Setting {
  const read = readSchemaValue({ properties: { a: words } })
  const setting = read.ok ? read.schema.properties.get('a') : undefined
  if (setting === undefined) throw new Error(JSON.stringify(read))
  return setting
}
