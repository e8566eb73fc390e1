import { isList } from './arrayKey.ts'
import { floatText } from './floatText.ts'
import type { PhpArray, PhpValue } from './phpValue.ts'

/** JSON text, or why PHP's json_encode gives none. */
export type JsonEncoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly kind: 'not-finite' | 'too-deep' }

/**
 * What becomes of the floats JSON is bad at: `refuse` is PHP's way, which writes 1.0 as 1 and fails at
 * infinity; `loose` writes infinity as 1E400; `keep` writes 1.0 as well, so that it reads back as a float.
 */
export type FloatPolicy = 'refuse' | 'loose' | 'keep'

const maximumDepth = 512
// oxlint-disable-next-line no-control-regex -- control characters are what must be escaped
const escapedCharacters = /[\u0000-\u001f"'&<>/\\\u2028\u2029]/g

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['/', '\\/'],
  ['\\', '\\\\'],
  ['"', '\\u0022'],
  ["'", '\\u0027'],
  ['&', '\\u0026'],
  ['<', '\\u003C'],
  ['>', '\\u003E'],
])

function escaped(character: string): string {
  return shortEscapes.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function quoted(text: string): string {
  return `"${text.replace(escapedCharacters, escaped)}"`
}

class NotEncodable extends Error {
  readonly kind: 'not-finite' | 'too-deep'
  constructor(kind: 'not-finite' | 'too-deep') {
    super(kind)
    this.kind = kind
  }
}

class Writer {
  readonly #floats: FloatPolicy
  readonly #depth: number

  constructor(floats: FloatPolicy, depth: number) {
    this.#floats = floats
    this.#depth = depth
  }

  write(value: PhpValue, depth: number): string {
    if (value === null) return 'null'
    switch (typeof value) {
      case 'boolean':
      case 'bigint':
        return String(value)
      case 'string':
        return quoted(value)
      case 'number':
        return this.#float(value)
      default:
        return this.#array(value, depth + 1)
    }
  }

  #float(value: number): string {
    if (!Number.isFinite(value)) {
      if (this.#floats === 'refuse') throw new NotEncodable('not-finite')
      return value < 0 ? '-1E400' : '1E400'
    }
    const text = floatText(value, 'e')
    return this.#floats === 'keep' && /^-?\d+$/.test(text) ? `${text}.0` : text
  }

  #array(array: PhpArray, depth: number): string {
    if (depth > this.#depth) throw new NotEncodable('too-deep')
    const parts: string[] = []
    if (isList(array)) {
      for (const value of array.values()) parts.push(this.write(value, depth))
      return `[${parts.join(',')}]`
    }
    for (const [key, value] of array) parts.push(`${quoted(key)}:${this.write(value, depth)}`)
    return `{${parts.join(',')}}`
  }
}

/** JSON text as the portal writes it: PHP's `json_encode` with Unicode kept and HTML's characters escaped. */
export function jsonEncode(value: PhpValue): JsonEncoded {
  try {
    return { ok: true, text: new Writer('refuse', maximumDepth).write(value, 0) }
  } catch (error) {
    if (error instanceof NotEncodable) return { ok: false, kind: error.kind }
    throw error
  }
}

/** The same rules for every value, of any depth: infinity, which PHP refuses, is 1E400. */
export function jsonText(value: PhpValue, floats: 'loose' | 'keep' = 'loose'): string {
  return new Writer(floats, Number.POSITIVE_INFINITY).write(value, 0)
}
