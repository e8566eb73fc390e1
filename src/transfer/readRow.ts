import { optionNumber } from '../value/jsonNumber.ts'
import { type Kind, kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { type JsonSyntaxError, parseJson } from '../value/parseJson.ts'
import { printNumber } from '../value/printJson.ts'
import type { TextPosition } from '../value/textPosition.ts'

/** What a row's value is made of; kept, so that its kind can be set again and back. */
export type RowSource = { readonly text: string } | { readonly value: OptionValue }

/** Why a row as a whole is not taken. */
export type RowProblem =
  /** An earlier row has the same key. */
  | { readonly kind: 'duplicate' }
  /** It has other columns than its table. */
  | { readonly kind: 'columns' }
  /** A quoted cell is not closed, or goes on behind its closing quote. */
  | { readonly kind: 'bad-quotes'; readonly offset: number }
  /** A line is not of the form `KEY=value` or `KEY: value`. */
  | { readonly kind: 'not-a-pair' }
  /** An item of a JSON list is no object with `key` and `value`. */
  | { readonly kind: 'not-an-option' }
  /** Its value is no JSON that could be kept. */
  | { readonly kind: 'json'; readonly error: JsonSyntaxError }
  /** Its type is none; choosing one solves that. */
  | { readonly kind: 'unknown-type'; readonly found: string }

/** What a text says of one option. */
export interface ReadRow {
  /** Undefined where a line or an item names none. */
  readonly key: string | undefined
  readonly source: RowSource
  /** As the text says; guessed where it does not. */
  readonly kind: Kind
  /** The text itself says of what kind the value is. */
  readonly isTyped?: boolean
  /** The line of the text that it begins in, from 1; JSON counts them only for what is wrong. */
  readonly line?: number
  readonly problem?: RowProblem
}

/** Why a text gives no options. */
export type ReadError =
  | { readonly kind: 'too-large' }
  /** There is no text, or it is a set of no options. */
  | { readonly kind: 'empty' }
  /** It begins like JSON, but is none that could be kept. */
  | { readonly kind: 'json'; readonly error: JsonSyntaxError }
  /** It is JSON, but no object of options. */
  | { readonly kind: 'not-options' }
  /** A quoted cell of a table is not closed, or goes on behind its closing quote. */
  | ({ readonly kind: 'bad-quotes' } & TextPosition)
  | { readonly kind: 'unknown-form' }

export type ReadResult =
  | { readonly ok: true; readonly rows: readonly ReadRow[] }
  | { readonly ok: false; readonly error: ReadError }

export function isKind(word: string): word is Kind {
  return kinds.some((kind) => kind === word)
}

/**
 * The kind of a text without a type. Everything is a string that would not print back as it was written: 007,
 * 1e5 and TRUE; but lists and objects may be spaced in any way.
 */
export function guessKind(text: string): Kind {
  if (text === 'true' || text === 'false') return 'boolean'
  if (text === 'null') return 'null'
  const first = text.charAt(0)
  if (first === '[' || first === '{') {
    const parsed = parseJson(text)
    return parsed.ok ? kindOf(parsed.value) : 'string'
  }
  // No number prints longer than this.
  if (!/^-?\d/.test(text) || text.length > 30) return 'string'
  const number = optionNumber(text)
  return typeof number !== 'string' && printNumber(number) === text ? 'number' : 'string'
}

/** Whether a row can be taken, if not as it is, then with another type. */
export function isUsable({ problem }: ReadRow): boolean {
  return problem === undefined || problem.kind === 'unknown-type'
}

/** Marks every row whose key an earlier one has. */
export function markDuplicates(rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    if (row.key === undefined || row.problem?.kind === 'json') return row
    if (seen.has(row.key)) return { ...row, problem: { kind: 'duplicate' } }
    seen.add(row.key)
    return row
  })
}
