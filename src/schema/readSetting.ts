import { parseJson } from '../value/parseJson.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { canonicalText } from './canonicalText.ts'
import { readConditions } from './readConditions.ts'
import { type JsonNode, pathOfNode, pointerOf } from './jsonTree.ts'
import { readTextWord, readTranslations, type Writable } from './readTexts.ts'
import type { Reading } from './reading.ts'
import { controls, formats, type Setting, settingTypes, storedForms } from './schema.ts'
import { nearestWord, type Place, wordMistake } from './words.ts'

/** A setting, and the nodes it was read from, for the checks that need the whole. */
export interface SettingSource {
  readonly setting: Setting
  readonly node: JsonNode
  readonly place: Place
}

/** More settings, members and items are refused. */
export const maxSettings = 5000

export interface SettingReader {
  readonly reading: Reading
  /** All that were read, the outer before the inner. */
  readonly sources: SettingSource[]
}

/** Notes each word that may not stand at a place; true for the others. */
export function takesWord(word: string, node: JsonNode, at: number, place: Place, reading: Reading): boolean {
  const kind = wordMistake(word, place)
  if (kind === undefined) {
    if (word.startsWith('$')) reading.string(node)
    return true
  }
  const expected = kind === 'unknown-word' ? nearestWord(word, place) : undefined
  reading.note(node, kind, { at, found: word, ...(expected !== undefined && { expected }) })
  return false
}

/** The value that a node holds; undefined, with a mistake noted, where it cannot be stored as it reads. */
export function readValue(node: JsonNode, reading: Reading): OptionValue | undefined {
  const parsed = parseJson(reading.text.slice(node.start, node.end))
  if (parsed.ok) return parsed.value
  const { kind, offset, found } = parsed.error
  reading.note(node, kind === 'number-too-large' ? 'exponent-too-large' : kind, {
    at: node.start + offset,
    ...(found !== undefined && { found }),
  })
  return undefined
}

/** Reads what the schema says of one value; undefined where it is no object. */
export function readSetting(
  key: string,
  node: JsonNode,
  place: Place,
  reader: SettingReader,
): Setting | undefined {
  const { reading, sources } = reader
  const object = reading.object(node)
  if (object === undefined) return undefined
  const setting: Writable<Setting> = {
    key,
    pointer: pointerOf(pathOfNode(node)),
    unset: null,
    visibleIf: [],
    i18n: new Map(),
  }
  if (sources.length === maxSettings)
    reading.note(node, 'too-many-settings', { expected: String(maxSettings) })
  sources.push({ setting, node, place })
  if (sources.length > maxSettings) return setting
  for (const { name, nameStart, node: member } of object.members) {
    if (!takesWord(name, member, nameStart, place, reading)) continue
    if (readTextWord(name, member, setting, reading)) continue
    if (Object.hasOwn(wordReaders, name)) wordReaders[name]?.(member, setting, reader, place)
  }
  return setting
}

type WordReader = (node: JsonNode, setting: Writable<Setting>, reader: SettingReader, place: Place) => void
type NameOf<T> = { [K in keyof Setting]-?: NonNullable<Setting[K]> extends T ? K : never }[keyof Setting]

/** Reads a word by one of the methods of {@link Reading}, and sets what it is. */
function set<K extends keyof Setting>(
  name: K,
  read: (node: JsonNode, reading: Reading) => Setting[K] | undefined,
): WordReader {
  return (node, setting, { reading }) => {
    const value = read(node, reading)
    if (value !== undefined) setting[name] = value
  }
}

function flag(name: NameOf<boolean>): WordReader {
  return set(name, (node, reading) => reading.boolean(node))
}

function count(name: 'minLength' | 'maxLength' | 'minItems' | 'maxItems'): WordReader {
  return set(name, (node, reading) => reading.count(node))
}

function decimal(name: 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'): WordReader {
  return set(name, (node, reading) => reading.number(node))
}

const wordReaders: Readonly<Record<string, WordReader>> = {
  type: set('type', (node, reading) => reading.oneOf(node, settingTypes)),
  enum: set('enum', readChoices),
  const: set('const', readValue),
  minimum: decimal('minimum'),
  maximum: decimal('maximum'),
  exclusiveMinimum: decimal('exclusiveMinimum'),
  exclusiveMaximum: decimal('exclusiveMaximum'),
  multipleOf: set('multipleOf', (node, reading) => {
    const divisor = reading.number(node)
    if (divisor === undefined || divisor.coefficient > 0n) return divisor
    reading.note(node, 'wrong-value', { found: reading.text.slice(node.start, node.end), expected: '> 0' })
    return undefined
  }),
  minLength: count('minLength'),
  maxLength: count('maxLength'),
  pattern: set('pattern', (node, reading) => {
    const source = reading.string(node)
    if (source === undefined) return undefined
    const read = reading.patterns.read(source)
    if (read.ok) return read.pattern
    const kind = read.problem === 'invalid' ? 'bad-pattern' : 'unsafe-pattern'
    reading.note(node, kind, { found: source, ...(kind === 'unsafe-pattern' && { expected: read.problem }) })
    return undefined
  }),
  items: (node, setting, reader) => {
    const items = readSetting('', node, 'item', reader)
    if (items !== undefined) setting.items = items
  },
  minItems: count('minItems'),
  maxItems: count('maxItems'),
  uniqueItems: flag('uniqueItems'),
  properties: (node, setting, reader) => {
    setting.properties = readProperties(node, 'member', reader)
  },
  required: set('required', (node, reading) => reading.names(node)),
  additionalProperties: (node, setting, reader) => {
    if (node.kind === 'word' && node.value !== null) setting.additionalProperties = node.value
    else {
      const members = readSetting('', node, 'member', reader)
      if (members !== undefined) setting.additionalProperties = members
    }
  },
  format: set('format', (node, reading) => reading.oneOf(node, formats)),
  default: set('default', readValue),
  examples: set('examples', (node, reading) => {
    const values = reading.list(node)?.map((item) => readValue(item, reading))
    return values?.every((value) => value !== undefined) === true ? values : undefined
  }),
  deprecated: flag('deprecated'),
  readOnly: flag('readOnly'),
  writeOnly: flag('writeOnly'),
  'x-stored': set('stored', (node, reading) => reading.oneOf(node, storedForms)),
  'x-unset': (node, setting, { reading }) => {
    if (node.kind === 'string' && node.value === '') setting.unset = ''
    else if (node.kind !== 'word' || node.value !== null) {
      reading.note(node, 'wrong-value', {
        found: reading.text.slice(node.start, node.end),
        expected: 'null, ""',
      })
    }
  },
  'x-group': set('group', (node, reading) => reading.string(node)),
  'x-control': set('control', (node, reading) => reading.oneOf(node, controls)),
  'x-visibleIf': set('visibleIf', readConditions),
  'x-version': set('version', (node, reading) => reading.string(node)),
  'x-i18n': (node, setting, { reading }, place) => {
    setting.i18n = readTranslations(node, place, reading)
  },
}

function readChoices(node: JsonNode, reading: Reading): readonly OptionValue[] | undefined {
  const items = reading.list(node)
  if (items?.length === 0) reading.note(node, 'wrong-value', { found: '[]', expected: '[…]' })
  const seen = new Set<string>()
  const choices: OptionValue[] = []
  for (const item of items ?? []) {
    const choice = readValue(item, reading)
    if (choice === undefined) return undefined
    const text = canonicalText(choice)
    if (seen.has(text)) {
      reading.note(item, 'duplicate-value', { found: reading.text.slice(item.start, item.end) })
    }
    seen.add(text)
    choices.push(choice)
  }
  return items === undefined ? undefined : choices
}

/** Reads `properties`: settings by name. */
export function readProperties(
  node: JsonNode,
  place: Place,
  reader: SettingReader,
): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const member of reader.reading.object(node)?.members ?? []) {
    const setting = readSetting(member.name, member.node, place, reader)
    if (setting !== undefined) settings.set(member.name, setting)
    if (reader.sources.length > maxSettings) break
  }
  return settings
}
