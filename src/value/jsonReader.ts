import { ObjectBuilder } from './optionObject.ts'
import type { OptionValue } from './optionValue.ts'

export type JsonErrorKind =
  | 'empty'
  | 'unexpected-end'
  | 'unexpected-character'
  | 'bad-number'
  | 'bad-escape'
  | 'control-character'
  | 'duplicate-key'
  | 'too-deep'
  | 'number-too-large'
  | 'trailing-text'

/** Where reading JSON stopped, and why. */
export class JsonReadError extends SyntaxError {
  readonly kind: JsonErrorKind
  /** In code units. */
  readonly offset: number
  readonly found: string | undefined

  constructor(kind: JsonErrorKind, offset: number, found?: string) {
    super(`JSON: ${kind} at ${offset}`)
    this.kind = kind
    this.offset = offset
    this.found = found
  }
}

/** In what the readers of JSON differ. */
export interface JsonRules {
  readonly duplicateKeys: 'refused' | 'last-wins'
  readonly maxNesting: number
  /** Takes a list or object that is nested deeper for an empty list, without reading it, instead of refusing it. */
  readonly cutsDeeper?: boolean
  readonly readNumber: (literal: string) => number | bigint | 'bad-number' | 'number-too-large'
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const backslash = 0x5c

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const unicodeEscape = /\\u([\da-fA-F]{4})/y
const numberRun = /[-+.\w]*/y

/**
 * Reads a text of JSON (RFC 8259).
 *
 * @throws {JsonReadError} where the text is not JSON, or breaks the rules
 */
export function readJson(text: string, rules: JsonRules): OptionValue {
  let at = 0

  function next(): number {
    let code = text.charCodeAt(at)
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++at)
    return code
  }

  function characterAt(offset: number): string {
    return String.fromCodePoint(text.codePointAt(offset) ?? 0)
  }

  function unexpected(): never {
    if (at >= text.length) throw new JsonReadError('unexpected-end', text.length)
    throw new JsonReadError('unexpected-character', at, characterAt(at))
  }

  function readValue(depth: number): OptionValue {
    switch (next()) {
      case quote:
        return readString()
      case 0x7b:
        return depth < rules.maxNesting ? readObject(depth + 1) : readTooDeep()
      case 0x5b:
        return depth < rules.maxNesting ? readList(depth + 1) : readTooDeep()
      case 0x74:
        return readWord('true', true)
      case 0x66:
        return readWord('false', false)
      case 0x6e:
        return readWord('null', null)
      default:
        return readNumber()
    }
  }

  /** Only strings are read, in which brackets may stand. */
  function readTooDeep(): OptionValue {
    if (rules.cutsDeeper !== true) throw new JsonReadError('too-deep', at, text[at])
    let open = 0
    do {
      const code = text.charCodeAt(at)
      if (code === quote) readString()
      else if (at >= text.length) unexpected()
      else {
        if (code === 0x5b || code === 0x7b) open++
        else if (code === 0x5d || code === 0x7d) open--
        at++
      }
    } while (open > 0)
    return []
  }

  /** Steps over a comma or the closing bracket; true for the bracket. */
  function ends(closing: number): boolean {
    const code = next()
    if (code !== comma && code !== closing) unexpected()
    at++
    return code === closing
  }

  function readList(depth: number): OptionValue {
    at++
    const list: OptionValue[] = []
    if (next() === 0x5d) {
      at++
      return list
    }
    do list.push(readValue(depth))
    while (!ends(0x5d))
    return list
  }

  function readObject(depth: number): OptionValue {
    at++
    const builder = new ObjectBuilder()
    if (next() === 0x7d) {
      at++
      return builder.object()
    }
    do {
      if (next() !== quote) unexpected()
      const keyAt = at
      const key = readString()
      if (rules.duplicateKeys === 'refused' && builder.has(key)) {
        throw new JsonReadError('duplicate-key', keyAt, key)
      }
      if (next() !== colon) unexpected()
      at++
      builder.set(key, readValue(depth))
    } while (!ends(0x7d))
    return builder.object()
  }

  function readString(): string {
    let start = ++at
    let read = ''
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === quote) return read + text.slice(start, at++)
      if (code === backslash) {
        read += text.slice(start, at) + readEscape()
        start = at
      } else if (code >= 0x20) at++
      else if (at >= text.length) unexpected()
      else throw new JsonReadError('control-character', at, text[at])
    }
  }

  function readEscape(): string {
    const letter = text[at + 1]
    if (letter === undefined) throw new JsonReadError('unexpected-end', text.length)
    const escaped = escapes[letter]
    if (escaped !== undefined) {
      at += 2
      return escaped
    }
    unicodeEscape.lastIndex = at
    const hex = unicodeEscape.exec(text)?.[1]
    if (hex === undefined) throw new JsonReadError('bad-escape', at, `\\${characterAt(at + 1)}`)
    at += 6
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  function readWord<T>(word: string, value: T): T {
    for (const letter of word) {
      if (text[at] !== letter) unexpected()
      at++
    }
    return value
  }

  function readNumber(): number | bigint {
    const start = at
    let code = text.charCodeAt(at)
    let integer = 0
    while (code >= 0x30 && code <= 0x39) {
      integer = integer * 10 + code - 0x30
      code = text.charCodeAt(++at)
    }
    const digits = at - start
    // Up to 15 plain digits are exact in a double: the everyday number, read without a copy of its text.
    if (digits > 0 && digits < 16 && (digits === 1 || text.charCodeAt(start) !== 0x30)) {
      if (code === comma || code === 0x5d || code === 0x7d || code <= 0x20 || at >= text.length)
        return integer
    }
    at = start
    if (digits === 0 && code !== 0x2b && code !== 0x2d && code !== 0x2e) unexpected()
    numberRun.lastIndex = start
    const literal = numberRun.exec(text)?.[0] ?? ''
    const number = rules.readNumber(literal)
    if (typeof number === 'string') throw new JsonReadError(number, start, literal)
    at += literal.length
    return number
  }

  next()
  if (at >= text.length) throw new JsonReadError('empty', text.length)
  const value = readValue(0)
  next()
  if (at < text.length) throw new JsonReadError('trailing-text', at, characterAt(at))
  return value
}
