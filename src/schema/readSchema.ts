import { isOptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { checkConditions } from './checkConditions.ts'
import { checkSetting, noteUnknown } from './checkSchema.ts'
import { readGroups } from './readGroups.ts'
import { type JsonNode, type JsonObjectNode, parseJsonTree, pathOfNode } from './jsonTree.ts'
import type { Mistake } from './mistake.ts'
import { memberNode, Reading } from './reading.ts'
import { readProperties, type SettingReader, type SettingSource, takesWord } from './readSetting.ts'
import { readTextWord, readTranslations, type Writable } from './readTexts.ts'
import { type AllOptionsMode, allOptionsModes, type Schema } from './schema.ts'
import { secretKeys } from './secrets.ts'

/** A longer text is not read, in code units: a thousand settings in twenty languages are half of it. */
export const maxSchemaLength = 8_000_000

/** Lists and objects within each other; a setting takes two of them. */
const maxSchemaNesting = 64

export type SchemaReading =
  | { readonly ok: true; readonly schema: Schema }
  | {
      readonly ok: false
      /** One or more, in the order of the text. */
      readonly mistakes: readonly Mistake[]
      /** What the file says of the grid, as far as it could be read: it holds beside mistakes too. */
      readonly allOptions: AllOptionsMode
      /** The options that are secrets, or have a secret member, as far as the file could be read. */
      readonly secretKeys: ReadonlySet<string>
    }

/** Reads the text of a settings schema. Nothing in it is run, and nothing is thrown. */
export function readSchema(text: string): SchemaReading {
  if (text.length > maxSchemaLength)
    return refused([{ kind: 'too-large', pointer: '', expected: String(maxSchemaLength) }])
  // A byte order mark is what some editors put there.
  const plain = text.replace(/^\ufeff/, ' ')
  const tree = parseJsonTree(plain, maxSchemaNesting)
  if (!tree.ok) {
    const { kind, found, offset, line, column } = tree.error
    const position = { offset, line, column }
    return refused([{ kind, pointer: '', position, ...(found !== undefined && { found }) }])
  }
  const reading = new Reading(plain)
  const schema = readRoot(tree.root, reading)
  if (schema !== undefined && reading.mistakeCount === 0) return { ok: true, schema }
  return refused(reading.mistakes(), schema)
}

/** Reads a schema that was parsed already; its mistakes have no place in a text. */
export function readSchemaValue(value: unknown): SchemaReading {
  let text: string
  try {
    if (!isOptionValue(value)) return refused([{ kind: 'not-json', pointer: '' }])
    text = printJson(value)
  } catch {
    // Something that only looks like a value, such as an object whose members throw.
    return refused([{ kind: 'not-json', pointer: '' }])
  }
  const read = readSchema(text)
  if (read.ok) return read
  return { ...read, mistakes: read.mistakes.map(withoutPosition) }
}

function withoutPosition(mistake: Mistake): Mistake {
  const { kind, pointer, found, expected } = mistake
  return { kind, pointer, ...(found !== undefined && { found }), ...(expected !== undefined && { expected }) }
}

function refused(mistakes: readonly Mistake[], schema?: Schema): SchemaReading {
  return {
    ok: false,
    mistakes,
    allOptions: schema?.allOptions ?? 'editable',
    secretKeys: schema === undefined ? new Set() : secretKeys(schema),
  }
}

function readRoot(node: JsonNode, reading: Reading): Schema | undefined {
  const root = reading.object(node)
  if (root === undefined) return undefined
  const reader: SettingReader = { reading, sources: [] }
  const schema: Writable<Schema> = {
    groups: [],
    properties: new Map(),
    required: [],
    appDefaults: false,
    allOptions: 'editable',
    i18n: new Map(),
  }
  for (const { name, nameStart, node: member } of root.members) {
    if (!takesWord(name, member, nameStart, 'root', reading)) continue
    if (!readTextWord(name, member, schema, reading)) readRootWord(name, member, schema, reader)
  }
  if (memberNode(root, 'properties') === undefined) {
    reading.note(root, 'missing-word', { expected: 'properties', name: 'properties' })
  }
  checkWhole(root, schema, reader)
  return schema
}

function readRootWord(name: string, node: JsonNode, schema: Writable<Schema>, reader: SettingReader): void {
  const { reading } = reader
  switch (name) {
    case 'type':
      reading.oneOf(node, ['object'])
      break
    case 'properties':
      schema.properties = readProperties(node, 'option', reader)
      break
    case 'required':
      schema.required = reading.names(node) ?? []
      break
    case 'additionalProperties':
      if (node.kind !== 'word' || node.value !== true) reading.note(node, 'wrong-value', { expected: 'true' })
      break
    case 'x-groups':
      schema.groups = readGroups(node, reading)
      break
    case 'x-appDefaults':
      schema.appDefaults = reading.boolean(node) ?? false
      break
    case 'x-locks': {
      const locks = reading.string(node)
      if (locks !== undefined) schema.locks = locks
      break
    }
    case 'x-allOptions':
      schema.allOptions = reading.oneOf(node, allOptionsModes) ?? 'editable'
      break
    case 'x-i18n':
      schema.i18n = readTranslations(node, 'root', reading)
  }
}

/** What can be seen only when everything is known. */
function checkWhole(
  root: JsonObjectNode,
  schema: Writable<Schema>,
  { reading, sources }: SettingReader,
): void {
  schema.properties = inOrder(root, schema.properties, reading)
  for (const source of sources) {
    const { setting, node, place } = source
    const writable: Writable<typeof setting> = setting
    if (setting.properties !== undefined || memberNode(node, 'x-order') !== undefined) {
      const properties = inOrder(node, setting.properties, reading)
      if (setting.properties !== undefined) writable.properties = properties
    }
    checkSetting(source, reading)
    checkConditions(node, settingPath(source), schema.properties, reading)
    if (place === 'option') checkGroup(source, schema, reading)
  }
  const groups = memberNode(root, 'x-groups')
  if (groups?.kind === 'list') {
    for (const group of groups.items) checkConditions(group, undefined, schema.properties, reading)
  }
  const required = memberNode(root, 'required')
  if (required?.kind !== 'list') return
  for (const item of required.items) {
    if (item.kind === 'string' && !schema.properties.has(item.value)) {
      noteUnknown(item, item.value, schema.properties.keys(), reading)
    }
  }
}

function checkGroup({ setting, node }: SettingSource, schema: Schema, reading: Reading): void {
  const at = memberNode(node, 'x-group')
  if (at === undefined || setting.group === undefined) return
  if (!schema.groups.some(({ id }) => id === setting.group))
    reading.note(at, 'unknown-group', { found: setting.group })
}

/** The path of a declared setting; undefined for items and members without a name of their own. */
function settingPath({ node }: SettingSource): readonly string[] | undefined {
  const names = pathOfNode(node)
  const isDeclared = names.every((name, index) => index % 2 === 1 || name === 'properties')
  return isDeclared ? names.filter((_, index) => index % 2 === 1) : undefined
}

function inOrder<T>(
  node: JsonNode,
  properties: ReadonlyMap<string, T> | undefined,
  reading: Reading,
): ReadonlyMap<string, T> {
  const at = memberNode(node, 'x-order')
  const known = properties ?? new Map<string, T>()
  if (at === undefined) return known
  const order = reading.names(at)
  if (properties === undefined) {
    reading.note(at, 'needs-word', { found: 'x-order', expected: 'properties' })
    return known
  }
  const ordered = new Map<string, T>()
  for (const [index, name] of (order ?? []).entries()) {
    const member = properties.get(name)
    const item = at.kind === 'list' ? at.items[index] : undefined
    if (member !== undefined) ordered.set(name, member)
    else if (item !== undefined) noteUnknown(item, name, properties.keys(), reading)
  }
  for (const [name, member] of properties) if (!ordered.has(name)) ordered.set(name, member)
  return ordered
}
