import { equalValues } from '../value/equal.ts'
import { entriesOf, objectOf, valueAt } from '../value/optionObject.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { printJson, printNumber } from '../value/printJson.ts'
import { writeCommas } from './commas.ts'
import { decodeLayer, decodeStored, memberSetting } from './decodeStored.ts'
import { holdsDuplicate, parseJsonTree } from './jsonTree.ts'
import { patchJson } from './patchJson.ts'
import type { Setting } from './schema.ts'

/**
 * What to store for a value, given as what it means; null is “not set”.
 *
 * What means the same as before stays as it is stored, at every depth: a number written as text, `Y` in place of
 * `true`, blanks after commas, the layout of JSON. What is stored anew has the form that the schema names.
 *
 * @param before what is stored now; undefined to replace what cannot be read in its form
 */
export function encodeStored(
  setting: Setting,
  value: OptionValue,
  before: OptionValue | undefined,
): OptionValue {
  const layer = decodeLayer(setting, before)
  if (
    before !== undefined &&
    layer.kind === 'value' &&
    equalValues(decodeStored(setting, before).value, value)
  ) {
    return before
  }
  if (before !== undefined && layer.kind === 'misfit' && equalValues(before, value)) return before
  if (value === null) return layer.kind === 'unset' && before !== undefined ? before : setting.unset
  const inner = encodeWithin(setting, value, layer.kind === 'value' ? layer.value : undefined)
  return wrapLayer(setting, inner, before)
}

/**
 * What to store for one layer, whose members and items are given as they are stored.
 *
 * @param before what is stored now
 */
export function wrapLayer(
  setting: Setting,
  inner: OptionValue,
  before: OptionValue | undefined,
): OptionValue {
  switch (setting.stored) {
    case 'json': {
      const text = printJson(inner)
      return typeof before === 'string' && isPatchable(before) ? patchJson(before, text, 'value') : text
    }
    case 'yn':
      if (typeof inner !== 'boolean') return inner
      return inner ? 'Y' : 'N'
    case 'text':
      if (typeof inner === 'number' || typeof inner === 'bigint') return printNumber(inner)
      return typeof inner === 'boolean' ? String(inner) : inner
    case 'commas':
      if (!isList(inner)) return inner
      return writeCommas(inner, typeof before === 'string' ? before : undefined, setting.items)
    default:
      return inner
  }
}

function isPatchable(text: string): boolean {
  const tree = parseJsonTree(text)
  return tree.ok && !holdsDuplicate(tree.root)
}

function encodeWithin(setting: Setting, value: OptionValue, before: OptionValue | undefined): OptionValue {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return encodeItems(setting.items, value, before)
  const members = entriesOf(value).map(([name, item]): [string, OptionValue] => {
    const member = memberSetting(setting, name)
    return [name, member === undefined ? item : encodeStored(member, item, memberOf(before, name))]
  })
  return objectOf(members)
}

function memberOf(value: OptionValue | undefined, name: string): OptionValue | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined
  return valueAt(value, name)
}

/** An item that stays takes its stored form from the first one before that means the same. */
function encodeItems(
  items: Setting | undefined,
  list: readonly OptionValue[],
  before: OptionValue | undefined,
): OptionValue {
  if (items === undefined) return list
  const stored = storedByMeaning(items, before)
  return list.map((item, index) => {
    if (item === null) return item
    return stored.get(printJson(item))?.pop() ?? encodeStored(items, item, itemBefore(before, index, item))
  })
}

/** The stored forms of items by what they mean, the first one last: taking it costs the same in a list of any length. */
function storedByMeaning(
  items: Setting,
  before: OptionValue | undefined,
): ReadonlyMap<string, OptionValue[]> {
  const stored = new Map<string, OptionValue[]>()
  if (before === undefined || !isList(before)) return stored
  for (const item of before.toReversed()) {
    const meaning = printJson(decodeStored(items, item).value)
    const same = stored.get(meaning)
    if (same === undefined) stored.set(meaning, [item])
    else same.push(item)
  }
  return stored
}

/** What stood at an index, if an object replaces an object there: its untouched members stay. */
function itemBefore(
  before: OptionValue | undefined,
  index: number,
  item: OptionValue,
): OptionValue | undefined {
  if (typeof item !== 'object' || before === undefined || !isList(before)) return undefined
  return before[index]
}
