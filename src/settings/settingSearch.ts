import type { Language } from '../messages/language.ts'
import { textsIn } from '../schema/labels.ts'
import type { Schema, Setting, SettingPath, Texts } from '../schema/schema.ts'
import { foldTexts } from '../view/foldText.ts'
import { settingId } from './settingId.ts'

/** A setting as the search sees it: what it says by itself, and its declared members. */
interface Entry {
  readonly path: SettingPath
  readonly id: string
  readonly text: string
  readonly isSecret: boolean
  readonly members: readonly Entry[]
}

/** Everything but the values that a search looks through, folded, in one language. */
export type SettingIndex = readonly Entry[]

export function createSettingIndex(schema: Schema, language: Language): SettingIndex {
  return [...schema.properties].map(([key, setting]) => entryOf(setting, [key], language, false))
}

function entryOf(setting: Setting, path: SettingPath, language: Language, isSecret: boolean): Entry {
  const hidesValue = isSecret || setting.writeOnly === true
  return {
    path,
    id: settingId(path),
    text: foldTexts([
      setting.key,
      ...textsOf(textsIn(setting, language)),
      ...textsOf(setting.items === undefined ? {} : textsIn(setting.items, language)),
    ]),
    isSecret: hidesValue,
    members: [...(setting.properties ?? [])].map(([name, member]) =>
      entryOf(member, [...path, name], language, hidesValue),
    ),
  }
}

function textsOf({ title, description, enumLabels, unit, tags }: Texts): string[] {
  return [title, description, unit, ...(enumLabels ?? []), ...(tags ?? [])].filter(
    (text) => text !== undefined,
  )
}

/**
 * The settings that a search finds, by `settingId`: those in which each word occurs, with their members, and the
 * objects that they are in.
 *
 * @param words as returned by `searchWords`
 * @param valueText what is searched of a setting's value
 * @returns undefined where nothing is searched for
 */
export function findSettings(
  index: SettingIndex,
  words: readonly string[],
  valueText: (path: SettingPath) => string,
): ReadonlySet<string> | undefined {
  if (words.length === 0) return undefined
  const found = new Set<string>()

  function addAll({ id, members }: Entry): void {
    found.add(id)
    for (const member of members) addAll(member)
  }

  /** @param around the texts of the objects around the setting */
  function visit(entry: Entry, around: string): boolean {
    const text = around + entry.text
    const value = entry.isSecret || entry.members.length > 0 ? '' : foldTexts([valueText(entry.path)])
    if (words.every((word) => text.includes(word) || value.includes(word))) {
      addAll(entry)
      return true
    }
    const hits = entry.members.filter((member) => visit(member, text))
    if (hits.length > 0) found.add(entry.id)
    return hits.length > 0
  }

  for (const entry of index) visit(entry, '')
  return found
}
