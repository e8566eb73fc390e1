import { memberSetting } from './decodeStored.ts'
import type { JsonNode } from './jsonTree.ts'
import { pathOfConditionKey } from './readConditions.ts'
import { noteUnknown } from './checkSchema.ts'
import { memberNode, type Reading } from './reading.ts'
import type { Setting, SettingPath } from './schema.ts'

/**
 * Notes the keys of `x-visibleIf` that name no setting, or the one that has it.
 *
 * @param own the path of the setting; undefined for a section, and for what has no path of its own
 */
export function checkConditions(
  node: JsonNode,
  own: SettingPath | undefined,
  settings: ReadonlyMap<string, Setting>,
  reading: Reading,
): void {
  const conditions = memberNode(node, 'x-visibleIf')
  if (conditions?.kind !== 'object') return
  for (const { name, nameStart, node: member } of conditions.members) {
    const path = pathOfConditionKey(name)
    if (path === undefined) continue
    if (own !== undefined && startsWith(path, own)) {
      reading.note(member, 'own-key', { at: nameStart, found: name })
    } else if (settingAt(settings, path) === undefined) {
      noteUnknown(member, name, settings.keys(), reading, nameStart)
    }
  }
}

/** Its own members too: what hides them could never be shown again. */
function startsWith(path: SettingPath, own: SettingPath): boolean {
  return own.every((name, index) => path[index] === name)
}

/** The setting at a path of an option's key and names of members; undefined where the schema has none. */
export function settingAt(settings: ReadonlyMap<string, Setting>, path: SettingPath): Setting | undefined {
  const [key, ...names] = path
  if (key === undefined) return undefined
  return names.reduce<Setting | undefined>(
    (setting, name) => (setting === undefined ? undefined : memberSetting(setting, name)),
    settings.get(key),
  )
}
