import { entriesOf, keysOf, objectOf } from '../value/optionObject.ts'
import { isList, kindOf, type OptionObject, type OptionValue } from '../value/optionValue.ts'
import { decodeLayer } from './decodeStored.ts'
import { draftTitle, isNamedSecret, wordsOfKey } from './draftTitle.ts'
import { hasFormat } from './formatCheck.ts'
import { isJsonInString } from './jsonInString.ts'
import type { Format, Setting, StoredForm } from './schema.ts'

/** The words of a setting, as a schema file holds them. */
export type DraftWords = readonly (readonly [string, OptionValue])[]

/** Objects within each other whose members are described: deeper ones are left as JSON. */
const maxDepth = 12

/** How many more members and items may be described. */
export interface DraftBudget {
  settingsLeft: number
}

/**
 * Describes a setting by the values that are stored under its name: each of them fits what is written. No value stands
 * in it.
 */
export function draftSetting(
  name: string,
  title: string | undefined,
  values: readonly OptionValue[],
  budget: DraftBudget,
  depth = 0,
): OptionObject {
  const described = isNamedSecret(name)
    ? secretWords(name, values)
    : wordsOfValues(name, values, budget, depth)
  const words: DraftWords = title === undefined ? described : [['title', title], ...described]
  return objectOf(words)
}

/** A switch is no secret, whatever it is named: `password.required`. */
function secretWords(name: string, values: readonly OptionValue[]): DraftWords {
  const words = plainWords(values.filter((value) => value !== null))
  const isSwitch = words?.[0]?.[1] === 'boolean' || ynWords(values) !== undefined
  if (isSwitch) return wordsOfValues(name, values, { settingsLeft: 0 }, maxDepth)
  return [...(words ?? []), ['writeOnly', true]]
}

function wordsOfValues(
  name: string,
  all: readonly OptionValue[],
  budget: DraftBudget,
  depth: number,
): DraftWords {
  const values = all.filter((value) => value !== null)
  if (values.length === 0) return []
  return (
    ynWords(values) ??
    jsonWords(values, budget, depth) ??
    textWords(name, values) ??
    commaWords(name, values) ??
    formatWords(values) ??
    listWords(values, budget, depth) ??
    objectWords(values, budget, depth) ??
    plainWords(values) ??
    []
  )
}

function areStrings(values: readonly OptionValue[]): values is readonly string[] {
  return values.every((value) => typeof value === 'string')
}

function ynWords(values: readonly OptionValue[]): DraftWords | undefined {
  const given = values.filter((value) => value !== null)
  const isYn = given.length > 0 && given.every((value) => value === 'Y' || value === 'N')
  return isYn ? stored('boolean', 'yn') : undefined
}

function stored(type: string, form: StoredForm): DraftWords {
  return [
    ['type', type],
    ['x-stored', form],
  ]
}

function jsonWords(
  values: readonly OptionValue[],
  budget: DraftBudget,
  depth: number,
): DraftWords | undefined {
  if (!areStrings(values) || !values.every(isJsonInString)) return undefined
  const meant: OptionValue[] = []
  for (const value of values) {
    const layer = decodeLayer(jsonSetting, value)
    if (layer.kind !== 'value' || layer.misfits.length > 0) return undefined
    meant.push(layer.value)
  }
  const inner =
    listWords(meant, budget, depth) ?? objectWords(meant, budget, depth) ?? plainWords(meant) ?? []
  return [...inner, ['x-stored', 'json']]
}

const jsonSetting: Setting = {
  key: '',
  pointer: '',
  unset: null,
  visibleIf: [],
  i18n: new Map(),
  stored: 'json',
}

/** As people and programs write quantities; a code may begin with a zero or be longer. */
const quantity = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/
/** Words of keys whose texts are no quantities, even if made of digits. */
const codes = new Set(
  'account build card code codes color colour id ids inn kpp name names number numbers phone phones pin postal postcode rgb tel text title ver version zip'.split(
    ' ',
  ),
)

function textWords(name: string, values: readonly OptionValue[]): DraftWords | undefined {
  if (!areStrings(values)) return undefined
  if (values.every((value) => value === 'true' || value === 'false')) return stored('boolean', 'text')
  const isCode = wordsOfKey(name).some((word) => codes.has(word))
  if (isCode || !values.every((value) => quantity.test(value))) return undefined
  return stored(values.some((value) => value.includes('.')) ? 'number' : 'integer', 'text')
}

const commaItem = /^(?:\d{1,15}|[\p{L}_][\p{L}\d_.:-]*)$/u
/** `1,000,000` is a number. */
const groupedNumber = /^\d{1,3}(?:,\d{3})+$/

/** Two items may be anything, such as `1,5`: then the name must speak for a list. */
function commaWords(name: string, values: readonly OptionValue[]): DraftWords | undefined {
  if (!areStrings(values)) return undefined
  const words = wordsOfKey(name)
  if (words.includes('color') || words.includes('colour') || words.includes('rgb')) return undefined
  const last = words.at(-1) ?? ''
  const isPlural = last === 'list' || (last.length > 2 && last.endsWith('s') && !last.endsWith('ss'))
  const lists = values.map((value) => value.split(/, ?/))
  const areLists = lists.every(
    (items, index) =>
      items.length >= (isPlural ? 2 : 3) &&
      items.every((item) => commaItem.test(item)) &&
      !groupedNumber.test(values[index] ?? ''),
  )
  if (!areLists) return undefined
  const items = lists.flat()
  const isNumeric = items.every((item) => /^(?:0|[1-9]\d*)$/.test(item))
  return [
    ['type', 'array'],
    ['items', { type: isNumeric ? 'integer' : 'string' }],
    ['x-stored', 'commas'],
  ]
}

const draftedFormats: readonly Format[] = ['date', 'date-time', 'time', 'color', 'email']

function formatWords(values: readonly OptionValue[]): DraftWords | undefined {
  if (!areStrings(values)) return undefined
  const isWebAddress = values.every((value) => /^https?:/.test(value) && hasFormat(value, 'uri'))
  const format: Format | undefined = isWebAddress
    ? 'uri'
    : draftedFormats.find((other) => values.every((value) => hasFormat(value, other)))
  if (format === undefined) return undefined
  return [
    ['type', 'string'],
    ['format', format],
  ]
}

function listWords(
  values: readonly OptionValue[],
  budget: DraftBudget,
  depth: number,
): DraftWords | undefined {
  const lists = values.filter(isList)
  if (lists.length < values.length) return undefined
  const items = lists.flat()
  // An item that is null fits no type.
  if (items.length === 0 || items.includes(null) || !mayDescribe(budget, depth, 1)) return [['type', 'array']]
  budget.settingsLeft--
  const item = draftSetting('', undefined, items, budget, depth + 1)
  if (keysOf(item).length === 0) return [['type', 'array']]
  return [
    ['type', 'array'],
    ['items', item],
  ]
}

function mayDescribe({ settingsLeft }: DraftBudget, depth: number, count: number): boolean {
  return count <= settingsLeft && depth < maxDepth
}

function isObject(value: OptionValue): value is OptionObject {
  return kindOf(value) === 'object'
}

/** PHP writes an object without members as an empty list. */
function isEmptyList(value: OptionValue): boolean {
  return isList(value) && value.length === 0
}

function objectWords(
  values: readonly OptionValue[],
  budget: DraftBudget,
  depth: number,
): DraftWords | undefined {
  if (!values.every((value) => isObject(value) || isEmptyList(value))) return undefined
  const members = new Map<string, OptionValue[]>()
  for (const object of values.filter(isObject)) {
    for (const [name, value] of entriesOf(object)) {
      const known = members.get(name)
      if (known === undefined) members.set(name, [value])
      else known.push(value)
    }
  }
  if (members.size === 0 || !mayDescribe(budget, depth, members.size)) return [['type', 'object']]
  budget.settingsLeft -= members.size
  // Names made of digits are ids: each member is a row.
  if ([...members.keys()].every((name) => /^\d+$/.test(name))) {
    const each = draftSetting('', undefined, [...members.values()].flat(), budget, depth + 1)
    return [
      ['type', 'object'],
      ['additionalProperties', each],
    ]
  }
  const properties = [...members].map(([name, given]): [string, OptionValue] => [
    name,
    draftSetting(name, draftTitle(name), given, budget, depth + 1),
  ])
  return [
    ['type', 'object'],
    ['properties', objectOf(properties)],
  ]
}

function plainWords(values: readonly OptionValue[]): DraftWords | undefined {
  const types = new Set(values.map(typeOf))
  if (types.size === 2 && types.has('integer') && types.has('number')) return [['type', 'number']]
  const [type] = types
  return types.size === 1 && type !== undefined ? [['type', type]] : undefined
}

function typeOf(value: OptionValue): string {
  const kind = kindOf(value)
  if (kind === 'list') return 'array'
  if (kind !== 'number') return kind
  return typeof value === 'bigint' || Number.isInteger(value) ? 'integer' : 'number'
}
