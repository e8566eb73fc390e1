import type { JsonNode } from './jsonTree.ts'
import { readConditions } from './readConditions.ts'
import { memberNode, type Reading } from './reading.ts'
import { takesWord } from './readSetting.ts'
import { readTextWord, readTranslations, type Writable } from './readTexts.ts'
import type { Group } from './schema.ts'

/** Reads `x-groups`: sections, each with an id of its own. */
export function readGroups(node: JsonNode, reading: Reading): readonly Group[] {
  const groups: Group[] = []
  for (const item of reading.list(node) ?? []) {
    const object = reading.object(item)
    if (object === undefined) continue
    const group: Writable<Group> = { id: '', visibleIf: [], i18n: new Map() }
    for (const { name, nameStart, node: member } of object.members) {
      if (!takesWord(name, member, nameStart, 'group', reading)) continue
      if (name === 'id') group.id = reading.string(member) ?? ''
      else if (name === 'x-i18n') group.i18n = readTranslations(member, 'group', reading)
      else if (name === 'x-visibleIf') group.visibleIf = readConditions(member, reading)
      else readTextWord(name, member, group, reading)
    }
    const id = memberNode(object, 'id')
    if (id === undefined) reading.note(object, 'missing-word', { expected: 'id', name: 'id' })
    else if (groups.some((other) => other.id === group.id))
      reading.note(id, 'duplicate-value', { found: group.id })
    groups.push(group)
  }
  return groups
}
