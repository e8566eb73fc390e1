import { memoizeRecent } from '../state/memoizeRecent.ts'
import { entriesOf, objectOf, valueAt } from '../value/optionObject.ts'
import { isList, kindOf, type OptionValue } from '../value/optionValue.ts'
import { duplicateMember, type JsonNode, parseJsonTree, pathOfNode } from './jsonTree.ts'
import type { Misfit } from './misfit.ts'
import { readCommas } from './commas.ts'
import { exactNumber } from './exactNumber.ts'
import type { Setting } from './schema.ts'

/** One layer of a stored value: what it means, its members and items still as they are stored. */
export type Layer =
  | { readonly kind: 'unset' }
  | { readonly kind: 'value'; readonly value: OptionValue; readonly misfits: readonly Misfit[] }
  | { readonly kind: 'misfit'; readonly misfit: Misfit }

/** What a stored value means. */
export interface Decoded {
  /**
   * Null for what is not set. What cannot be read in its form stands as it is stored, and so does everything within
   * it.
   */
  readonly value: OptionValue
  /** What cannot be read in its form. */
  readonly misfits: readonly Misfit[]
}

/** Reads a stored value, through all forms in which it and its members are stored. */
export function decodeStored(setting: Setting, stored: OptionValue | undefined): Decoded {
  const layer = decodeLayer(setting, stored)
  if (layer.kind === 'unset') return { value: null, misfits: [] }
  if (layer.kind === 'misfit') return { value: stored ?? null, misfits: [layer.misfit] }
  const { value } = layer
  if (typeof value !== 'object' || value === null) return layer
  const misfits = [...layer.misfits]

  function decodeWithin(child: Setting | undefined, name: string | number, item: OptionValue): OptionValue {
    if (child === undefined || (item === null && typeof name === 'number')) return item
    const decoded = decodeStored(child, item)
    misfits.push(...decoded.misfits.map((within) => ({ ...within, path: [name, ...within.path] })))
    return decoded.value
  }

  if (isList(value)) {
    const items = value.map((item, index) => decodeWithin(setting.items, index, item))
    return { value: items, misfits }
  }
  const members = entriesOf(value).map(([name, item]): [string, OptionValue] => [
    name,
    decodeWithin(memberSetting(setting, name), name, item),
  ])
  return { value: objectOf(members), misfits }
}

/** What the schema says of a member; undefined for one that it does not describe. */
export function memberSetting(setting: Setting, name: string): Setting | undefined {
  const declared = setting.properties?.get(name)
  if (declared !== undefined) return declared
  return typeof setting.additionalProperties === 'object' ? setting.additionalProperties : undefined
}

/** An option and what the schema says of each member on the way to a place, as far as it describes them. */
export function settingsAlong(option: Setting, names: readonly string[]): readonly Setting[] {
  const settings = [option]
  for (const name of names) {
    const member = memberSetting(settings.at(-1) ?? option, name)
    if (member === undefined) break
    settings.push(member)
  }
  return settings
}

/** Whether a stored value means “not set”. */
export function isUnset(setting: Setting, stored: OptionValue | undefined): boolean {
  return stored === undefined || stored === null || (stored === '' && setting.unset === '')
}

/** Reads the outermost form of a stored value. */
export function decodeLayer(setting: Setting, stored: OptionValue | undefined): Layer {
  if (stored === undefined || stored === null || isUnset(setting, stored)) return { kind: 'unset' }
  switch (setting.stored) {
    case 'json':
      return decodeJson(setting, stored)
    case 'yn':
      return decodeBoolean(stored)
    case 'text':
      return setting.type === 'boolean' ? decodeBoolean(stored) : decodeNumber(stored)
    case 'commas': {
      if (typeof stored !== 'string') return misfitLayer('no-list')
      const items = readCommas(stored, setting.items)
      return items === undefined ? misfitLayer('empty-item') : valueLayer(items)
    }
    default:
      return decodePlain(setting, stored)
  }
}

function valueLayer(value: OptionValue, misfits: readonly Misfit[] = []): Layer {
  return { kind: 'value', value, misfits }
}

function misfitLayer(problem: NonNullable<Misfit['problem']>, syntax?: Misfit['syntax']): Layer {
  const found: Misfit = { path: [], keyword: 'x-stored', problem }
  return { kind: 'misfit', misfit: syntax === undefined ? found : { ...found, syntax } }
}

/** Numbers and booleans are understood as text too. */
function decodePlain(setting: Setting, stored: OptionValue): Layer {
  if (setting.type === 'boolean') return valueLayer(booleanOf(stored) ?? stored)
  if (typeof stored === 'string' && (setting.type === 'number' || setting.type === 'integer')) {
    const number = exactNumber(stored)
    return valueLayer(typeof number === 'string' ? stored : number)
  }
  return valueLayer(asObject(setting, stored))
}

/** PHP writes an object without members as a list without items. */
function asObject(setting: Setting, value: OptionValue): OptionValue {
  const isEmptyList = kindOf(value) === 'list' && isList(value) && value.length === 0
  return setting.type === 'object' && isEmptyList ? {} : value
}

function booleanOf(stored: OptionValue): boolean | undefined {
  if (stored === true || stored === 'true' || stored === 'Y') return true
  return stored === false || stored === 'false' || stored === 'N' ? false : undefined
}

function decodeBoolean(stored: OptionValue): Layer {
  const value = booleanOf(stored)
  return value === undefined ? misfitLayer('no-boolean') : valueLayer(value)
}

function decodeNumber(stored: OptionValue): Layer {
  if (typeof stored === 'number' || typeof stored === 'bigint') return valueLayer(stored)
  if (typeof stored !== 'string') return misfitLayer('no-number')
  const number = exactNumber(stored)
  return typeof number === 'string' ? misfitLayer(number) : valueLayer(number)
}

function decodeJson(setting: Setting, stored: OptionValue): Layer {
  if (typeof stored !== 'string') return misfitLayer('no-text')
  const layer = readJsonText(stored)
  return layer.kind === 'value' ? { ...layer, value: asObject(setting, layer.value) } : layer
}

/** Each member of an object is read from the text of the whole, which may be long. */
const readJsonText = memoizeRecent(16, (text): Layer => {
  const tree = parseJsonTree(text)
  if (!tree.ok) return misfitLayer('bad-json', tree.error)
  const inexact: Misfit[] = []
  let hasDuplicate = false
  visit(tree.root, (node) => {
    if (node.kind === 'object') hasDuplicate ||= duplicateMember(node) !== undefined
    if (node.kind === 'number' && exactNumber(node.literal) === 'number-not-exact') {
      inexact.push({ path: pathIn(tree.value, node), keyword: 'x-stored', problem: 'number-not-exact' })
    }
  })
  if (hasDuplicate) return misfitLayer('duplicate-key')
  return tree.value === null ? { kind: 'unset' } : valueLayer(tree.value, inexact)
})

function visit(node: JsonNode, see: (node: JsonNode) => void): void {
  see(node)
  if (node.kind === 'object') for (const member of node.members) visit(member.node, see)
  if (node.kind === 'list') for (const item of node.items) visit(item, see)
}

/** With indexes as numbers. */
function pathIn(root: OptionValue, node: JsonNode): readonly (string | number)[] {
  let value: OptionValue | undefined = root
  return pathOfNode(node).map((name) => {
    if (value === undefined || typeof value !== 'object' || value === null) return name
    const isIndex = isList(value)
    value = isList(value) ? value[Number(name)] : valueAt(value, name)
    return isIndex ? Number(name) : name
  })
}
