import { draftSetting } from '../schema/draftSetting.ts'
import { draftTitle } from '../schema/draftTitle.ts'
import { maxSettings } from '../schema/readSetting.ts'
import { entriesOf, objectOf } from '../value/optionObject.ts'
import type { OptionObject, OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'
import { groupKeys } from '../view/keyGroups.ts'

/** The text of a {@link draftSchema}, as a file. */
export function printSchemaDraft(options: ReadonlyMap<string, OptionValue>): string {
  return `${escapeUnseen(printJson(draftSchema(options), 2))}\n`
}

/**
 * A first draft of a settings schema, from the options at hand: every value fits it, and none stands in it. Sections are
 * the common prefixes of keys; defaults are left to those who know them.
 */
export function draftSchema(options: ReadonlyMap<string, OptionValue>): OptionObject {
  const keys = [...options.keys()].slice(0, maxSettings)
  const left = options.size - keys.length
  const sections = groupKeys(keys).filter((part) => typeof part !== 'string')
  const prefixes = new Map(sections.flatMap(({ prefix, keys: own }) => own.map((key) => [key, prefix])))
  const titles = titlesOf(keys, prefixes)
  const ids = idsOf(sections.map(({ prefix }) => prefix))
  const budget = { settingsLeft: maxSettings - keys.length }
  const properties = keys.map((key): [string, OptionValue] => {
    const words = draftSetting(key, titles.get(key), [options.get(key) ?? null], budget)
    const id = ids.get(prefixes.get(key) ?? '')
    return [key, id === undefined ? words : objectOf([...entriesOf(words), ['x-group', id]])]
  })
  const comment = `${left} more options are left out: a schema holds ${maxSettings} settings at most.`
  return objectOf([
    ['$schema', 'https://json-schema.org/draft/2020-12/schema'],
    ...(left > 0 ? [['$comment', comment] as const] : []),
    ['title', 'Settings'],
    ...(sections.length > 0 ? [['x-groups', [...ids].map(groupOf)] as const] : []),
    ['type', 'object'],
    ['properties', objectOf(properties)],
  ])
}

/** By the prefix, without its separator where that leaves them apart. */
function idsOf(prefixes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(prefixes)
  const ids = new Map<string, string>()
  for (const prefix of prefixes) {
    const short = prefix.slice(0, -1)
    ids.set(prefix, taken.has(short) ? prefix : short)
    taken.add(short)
  }
  return ids
}

function groupOf([prefix, id]: readonly [string, string]): OptionObject {
  const title = draftTitle(prefix, '', Infinity)
  return title === undefined ? { id } : { id, title }
}

/** Each as short as it can be without reading like another one of its section. */
function titlesOf(
  keys: readonly string[],
  prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | undefined> {
  const short = new Map(keys.map((key) => [key, draftTitle(key, prefixes.get(key))]))
  const counts = new Map<string, number>()
  const placeOf = (key: string): string => JSON.stringify([prefixes.get(key), short.get(key)])
  for (const key of keys) counts.set(placeOf(key), (counts.get(placeOf(key)) ?? 0) + 1)
  return new Map(
    keys.map((key) => {
      const isUnique = counts.get(placeOf(key)) === 1
      return [key, isUnique ? short.get(key) : draftTitle(key, prefixes.get(key), Infinity)]
    }),
  )
}
