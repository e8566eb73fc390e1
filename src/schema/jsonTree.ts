import { wireNumber } from '../value/jsonNumber.ts'
import { JsonReadError, readJson } from '../value/jsonReader.ts'
import { maxNesting as valueNesting } from '../value/limits.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { jsonSyntaxError, type JsonSyntaxError } from '../value/parseJson.ts'

interface NodeBase {
  /** In code units. */
  readonly start: number
  readonly end: number
  readonly parent: JsonNode | undefined
  /** Its name in the parent, or its index there. */
  readonly name: string
}

export interface JsonMember {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly node: JsonNode
}

export interface JsonObjectNode extends NodeBase {
  readonly kind: 'object'
  readonly members: readonly JsonMember[]
}

export interface JsonListNode extends NodeBase {
  readonly kind: 'list'
  readonly items: readonly JsonNode[]
}

/** A value in a JSON text, at its place. */
export type JsonNode =
  | JsonObjectNode
  | JsonListNode
  | (NodeBase & { readonly kind: 'string'; readonly value: string })
  | (NodeBase & { readonly kind: 'number'; readonly literal: string })
  | (NodeBase & { readonly kind: 'word'; readonly value: boolean | null })

export type JsonTree =
  | { readonly ok: true; readonly root: JsonNode; readonly value: OptionValue }
  | { readonly ok: false; readonly error: JsonSyntaxError }

/**
 * Reads a JSON text as a tree that knows where everything stands, and as a value. Keys that an object holds twice
 * stay in the tree.
 *
 * Numbers are not limited to those that PHP keeps: within a string, it keeps all. In the value a number that a double
 * does not hold is the nearest one.
 */
export function parseJsonTree(text: string, maxNesting = valueNesting): JsonTree {
  try {
    const value = readJson(text, { duplicateKeys: 'last-wins', maxNesting, readNumber: wireNumber })
    return { ok: true, root: scan(text), value }
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return { ok: false, error: jsonSyntaxError(text, error) }
  }
}

const blank = /[ \t\r\n]*/y
const other = /[^,\]} \t\r\n]+/y

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** @param text valid JSON */
function scan(text: string): JsonNode {
  let at = 0

  function match(expression: RegExp): string {
    expression.lastIndex = at
    const found = expression.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }

  /** Steps over a string by its quotes: a regular expression takes a stack for each character. */
  function matchString(): string {
    const start = at
    let end = at
    do end = text.indexOf('"', end + 1)
    while (isEscaped(text, end))
    at = end + 1
    const value: unknown = JSON.parse(text.slice(start, at))
    return String(value)
  }

  /** Steps over blanks, a comma or colon, and blanks again. */
  function skip(): void {
    match(blank)
    if (text[at] === ',' || text[at] === ':') at++
    match(blank)
  }

  function scanValue(parent: JsonNode | undefined, name: string): JsonNode {
    match(blank)
    const start = at
    const base = { start, end: start, parent, name }
    if (text[at] === '{') return scanObject(base)
    if (text[at] === '[') return scanList(base)
    if (text[at] === '"') {
      const value = matchString()
      return { ...base, kind: 'string', value, end: at }
    }
    const literal = match(other)
    if (literal === 'null') return { ...base, kind: 'word', value: null, end: at }
    if (literal === 'true' || literal === 'false') {
      return { ...base, kind: 'word', value: literal === 'true', end: at }
    }
    return { ...base, kind: 'number', literal, end: at }
  }

  function scanObject(base: NodeBase): JsonNode {
    const members: JsonMember[] = []
    const node: Mutable<JsonObjectNode> = { ...base, kind: 'object', members }
    at++
    match(blank)
    while (text[at] !== '}') {
      const nameStart = at
      const name = matchString()
      const nameEnd = at
      skip()
      members.push({ name, nameStart, nameEnd, node: scanValue(node, name) })
      skip()
    }
    node.end = ++at
    return node
  }

  function scanList(base: NodeBase): JsonNode {
    const items: JsonNode[] = []
    const node: Mutable<JsonListNode> = { ...base, kind: 'list', items }
    at++
    match(blank)
    while (text[at] !== ']') {
      items.push(scanValue(node, String(items.length)))
      skip()
    }
    node.end = ++at
    return node
  }

  return scanValue(undefined, '')
}

function isEscaped(text: string, quoteAt: number): boolean {
  let before = quoteAt
  while (text[before - 1] === '\\') before--
  return (quoteAt - before) % 2 === 1
}

/** The names that lead from the root to a node. */
export function pathOfNode(node: JsonNode): readonly string[] {
  const path: string[] = []
  for (let at: JsonNode | undefined = node; at?.parent !== undefined; at = at.parent) path.unshift(at.name)
  return path
}

/** JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The path of a JSON Pointer; undefined for a text that is none. */
export function pathOfPointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return []
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The first name of an object that stands there before; undefined where each stands once. */
export function duplicateMember(node: JsonObjectNode): JsonMember | undefined {
  const names = new Set<string>()
  return node.members.find(({ name }) => names.size === names.add(name).size)
}

/** The first name in it that an object holds twice: readers differ in which one they take. */
export function findDuplicate(node: JsonNode): JsonMember | undefined {
  const inner = node.kind === 'list' ? node.items : node.kind === 'object' ? node.members.map(nodeOf) : []
  const duplicate = node.kind === 'object' ? duplicateMember(node) : undefined
  if (duplicate !== undefined) return duplicate
  for (const part of inner) {
    const found = findDuplicate(part)
    if (found !== undefined) return found
  }
  return undefined
}

function nodeOf(member: JsonMember): JsonNode {
  return member.node
}

/** Whether an object in it holds a key twice. */
export function holdsDuplicate(node: JsonNode): boolean {
  return findDuplicate(node) !== undefined
}
