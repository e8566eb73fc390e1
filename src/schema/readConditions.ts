import type { OptionValue } from '../value/optionValue.ts'
import { parseJson } from '../value/parseJson.ts'
import { type JsonNode, pathOfPointer } from './jsonTree.ts'
import type { Reading } from './reading.ts'
import type { Condition } from './schema.ts'

/** Reads `x-visibleIf`; whether the keys are there is seen when all settings are known. */
export function readConditions(node: JsonNode, reading: Reading): readonly Condition[] {
  const conditions: Condition[] = []
  for (const { name, nameStart, node: member } of reading.object(node)?.members ?? []) {
    const path = pathOfConditionKey(name)
    if (path === undefined) reading.note(member, 'unknown-key', { at: nameStart, found: name })
    const values = readValues(member, reading)
    if (path !== undefined && values !== undefined) conditions.push({ path, values })
  }
  return conditions
}

/** The path of a key; undefined for one that begins with `/` and is no JSON Pointer. */
export function pathOfConditionKey(key: string): readonly string[] | undefined {
  return key.startsWith('/') ? pathOfPointer(key) : [key]
}

function readValues(node: JsonNode, reading: Reading): readonly OptionValue[] | 'set' | undefined {
  if (node.kind === 'string' && node.value === 'set') return 'set'
  if (node.kind !== 'list' || node.items.length === 0) {
    reading.note(node, node.kind === 'list' || node.kind === 'string' ? 'wrong-value' : 'wrong-type', {
      expected: '[…], "set"',
    })
    return undefined
  }
  const parsed = parseJson(reading.text.slice(node.start, node.end))
  if (parsed.ok && Array.isArray(parsed.value)) return parsed.value
  reading.note(node, 'wrong-value', { expected: '[…], "set"' })
  return undefined
}
