import type { Edit, RemoteValues } from '../draft/draft.ts'
import type { Language } from '../messages/language.ts'
import type { SaySettings } from '../messages/say.ts'
import { effectiveAt, type StoredOptions } from '../schema/effective.ts'
import { textsIn } from '../schema/labels.ts'
import type { Schema, Setting, SettingPath, Texts } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'
import { foldTexts } from '../view/foldText.ts'
import { cacheByOption } from './cacheByOption.ts'
import { withEdit } from './places.ts'
import { settingId } from './settingId.ts'
import { valueText } from './valueText.ts'

/** What a search looks through, and in whose language. */
export interface SearchSources {
  readonly schema: Schema
  readonly appOptions: StoredOptions
  readonly language: Language
  readonly say: SaySettings
}

/** The options as they are in the portal, and their unsaved edits. */
export interface SearchedOptions {
  readonly edits: ReadonlyMap<string, Edit>
  readonly values: RemoteValues
}

/** Finds settings. What it makes of an option on the way is kept until the option changes. */
export interface SettingSearch {
  /**
   * The settings that a search finds, by `settingId`: those in which each word occurs, with their members, and the
   * objects that they are in.
   *
   * @param words as returned by `searchWords`
   * @returns undefined where nothing is searched for
   */
  readonly find: (words: readonly string[], options: SearchedOptions) => readonly string[] | undefined
  /** Makes what the first search needs, one option at a time; returns whether there is more. */
  readonly prepare: (options: SearchedOptions) => boolean
}

/** A setting as the search sees it: what it says by itself, and its declared members. */
interface Entry {
  readonly path: SettingPath
  readonly id: string
  /** Folded. */
  readonly text: string
  readonly isSecret: boolean
  readonly members: readonly Entry[]
}

export function createSettingSearch(sources: SearchSources): SettingSearch {
  const { schema, language } = sources
  const entries = new Map<string, Entry>()

  function entryAt(key: string, option: Setting): Entry {
    const entry = entries.get(key) ?? entryOf(option, [key], language, false)
    entries.set(key, entry)
    return entry
  }

  /** The folded texts of the values in an option, by `settingId`. */
  const textsAt = cacheByOption((key, edit, remoteValue): ReadonlyMap<string, string> => {
    const option = schema.properties.get(key)
    const stored = withEdit(edit, remoteValue)
    const texts = new Map<string, string>()

    function visit({ path, id, isSecret, members }: Entry): void {
      if (isSecret) return
      if (members.length === 0) texts.set(id, foldTexts([searchedText(sources, path, { get: () => stored })]))
      for (const member of members) visit(member)
    }

    if (option !== undefined) visit(entryAt(key, option))
    return texts
  })

  const waiting = schema.properties.entries()

  return {
    find(words, { edits, values }) {
      if (words.length === 0) return undefined
      return [...schema.properties].flatMap(([key, option]) =>
        found(entryAt(key, option), textsAt(key, edits.get(key), values.get(key)), words, ''),
      )
    },
    prepare({ edits, values }) {
      const next = waiting.next()
      if (next.done === true) return false
      const [key, option] = next.value
      entryAt(key, option)
      textsAt(key, edits.get(key), values.get(key))
      return true
    },
  }
}

/**
 * A search for the same words through options that change: a setting that was found stays found, so that it does not
 * vanish while it is edited.
 *
 * @param words as returned by `searchWords`
 */
export function keepFinding(
  search: SettingSearch,
  words: readonly string[],
): (options: Parameters<SettingSearch['find']>[1]) => readonly string[] | undefined {
  const everFound = new Set<string>()
  return (options) => {
    const now = search.find(words, options)
    for (const id of now ?? []) everFound.add(id)
    return now === undefined ? undefined : [...everFound]
  }
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

/** What is searched of a setting's value: as it is shown. */
function searchedText(
  { schema, appOptions, language, say }: SearchSources,
  path: SettingPath,
  options: StoredOptions,
): string {
  const [key = '', ...names] = path
  const option = schema.properties.get(key)
  const setting = option === undefined ? undefined : storedAt(option, options.get(key), names)?.setting
  if (setting === undefined) return ''
  return valueText(say, setting, language, effectiveAt({ schema, options, appOptions }, path))
}

/** @param around the texts of the objects around the setting */
function found(
  entry: Entry,
  values: ReadonlyMap<string, string>,
  words: readonly string[],
  around: string,
): readonly string[] {
  const text = around + entry.text
  const value = values.get(entry.id) ?? ''
  if (words.every((word) => text.includes(word) || value.includes(word))) return idsIn(entry)
  const within = entry.members.flatMap((member) => found(member, values, words, text))
  return within.length > 0 ? [entry.id, ...within] : []
}

function idsIn({ id, members }: Entry): readonly string[] {
  return [id, ...members.flatMap(idsIn)]
}
