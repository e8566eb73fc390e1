import { maximumInteger, minimumInteger } from './arrayKey.ts'
import type { PhpArray, PhpValue } from './phpValue.ts'

/** The value, or that PHP's json_decode gives none. */
export type JsonDecoded = { readonly ok: true; readonly value: PhpValue } | { readonly ok: false }

/** PHP's default. Observed with PHP 8.2: 511 nested arrays decode, 512 do not. */
const defaultDepth = 512
const whitespace = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- JSON strings hold no raw control characters
const plainText = /[^"\\\u0000-\u001f]*/y
const numberText = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const hexDigits = /[0-9a-fA-F]{4}/y
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

class Undecodable extends Error {}

class Parser {
  readonly #text: string
  readonly #depth: number
  #at = 0

  constructor(text: string, depth: number) {
    this.#text = text
    this.#depth = depth
  }

  document(): PhpValue {
    const value = this.#value(0)
    this.#space()
    if (this.#at !== this.#text.length) throw new Undecodable()
    return value
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match !== null) this.#at = pattern.lastIndex
    return match
  }

  #space(): void {
    this.#take(whitespace)
  }

  #is(character: string): boolean {
    this.#space()
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #expect(character: string): void {
    if (!this.#is(character)) throw new Undecodable()
  }

  #value(depth: number): PhpValue {
    this.#space()
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth + 1)
      case '[':
        return this.#list(depth + 1)
      case '"':
        return this.#string()
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return this.#number()
    }
  }

  #word(word: string, value: boolean | null): boolean | null {
    if (!this.#text.startsWith(word, this.#at)) throw new Undecodable()
    this.#at += word.length
    return value
  }

  #number(): PhpValue {
    const match = this.#take(numberText)
    if (match === null || match[0] === '') throw new Undecodable()
    if (match[1] !== undefined || match[2] !== undefined) return Number(match[0])
    const whole = BigInt(match[0])
    return whole < minimumInteger || whole > maximumInteger ? Number(match[0]) : whole
  }

  #object(depth: number): PhpArray {
    if (depth >= this.#depth) throw new Undecodable()
    this.#at += 1
    const array: PhpArray = new Map()
    if (this.#is('}')) return array
    do {
      this.#space()
      if (this.#text[this.#at] !== '"') throw new Undecodable()
      const key = this.#string()
      this.#expect(':')
      array.set(key, this.#value(depth))
    } while (this.#is(','))
    this.#expect('}')
    return array
  }

  #list(depth: number): PhpArray {
    if (depth >= this.#depth) throw new Undecodable()
    this.#at += 1
    const array: PhpArray = new Map()
    if (this.#is(']')) return array
    do array.set(String(array.size), this.#value(depth))
    while (this.#is(','))
    this.#expect(']')
    return array
  }

  #string(): string {
    this.#at += 1
    let text = ''
    for (;;) {
      text += this.#take(plainText)?.[0] ?? ''
      const character = this.#text[this.#at]
      this.#at += 1
      if (character === '"') return text
      if (character !== '\\') throw new Undecodable()
      text += this.#escape()
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at] ?? ''
    this.#at += 1
    if (letter !== 'u') {
      const short = shortEscapes.get(letter)
      if (short === undefined) throw new Undecodable()
      return short
    }
    const unit = this.#codeUnit()
    if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit)
    if (unit > 0xdbff || !this.#text.startsWith('\\u', this.#at)) throw new Undecodable()
    this.#at += 2
    const low = this.#codeUnit()
    if (low < 0xdc00 || low > 0xdfff) throw new Undecodable()
    return String.fromCharCode(unit, low)
  }

  #codeUnit(): number {
    const digits = this.#take(hexDigits)?.[0]
    if (digits === undefined) throw new Undecodable()
    return Number.parseInt(digits, 16)
  }
}

/**
 * JSON text as PHP's `json_decode` reads it into arrays: integers of 64 bits exact, larger ones floats, `{}` the
 * empty array; of a key that stands twice the last value, at the first one's place.
 *
 * @param depth arrays may nest one less deep
 */
export function jsonDecode(text: string, depth: number = defaultDepth): JsonDecoded {
  if (loneSurrogate.test(text)) return { ok: false }
  try {
    return { ok: true, value: new Parser(text, depth).document() }
  } catch (error) {
    if (error instanceof Undecodable) return { ok: false }
    throw error
  }
}
