import { optionNumber } from './jsonNumber.ts'
import { readBoolean } from './localeBoolean.ts'
import type { NumberExamples } from './localeNumber.ts'
import type { LocaleReader } from './localeReader.ts'
import { type Kind, kindOf, type OptionValue } from './optionValue.ts'
import { type JsonSyntaxError, parseJson } from './parseJson.ts'
import { printJson } from './printJson.ts'
import { textPosition } from './textPosition.ts'
import { escapeUnseen, unicodeEscapeOf, unseenCharacters } from './unseenCharacters.ts'

/** How a value is written for editing. */
export interface EditForm {
  /**
   * `plain`: the text is the string.
   * `escaped`: a string with characters that would be lost or go unseen; they stand as `\r` or `\uXXXX`, and a
   * backslash as `\\`.
   * `json`: the text is JSON.
   * `json-in-string`: the text is the JSON that a string holds, laid out for reading; only the large editor writes
   * and reads it.
   */
  readonly form: 'plain' | 'escaped' | 'json' | 'json-in-string'
  /** What a line break in the text stands for: text fields know only `\n`. */
  readonly lineEnding: '\n' | '\r\n'
  /** Of JSON in a string: the string into which its changes are written. */
  readonly source?: string
}

/** A value as a person edits it. */
export interface EditText extends EditForm {
  readonly text: string
}

type WrongKind = 'not-a-number' | 'not-a-boolean' | 'not-null' | 'not-a-list' | 'not-an-object'

/** Why a text is no value of the kind; where it stops, if it does so at one place. */
export type EditTextError =
  | { readonly kind: WrongKind }
  /** It looks like a number, but is not written as the locale writes them. */
  | ({ readonly kind: 'number-form' } & NumberExamples)
  | JsonSyntaxError

export type ParsedEditText =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly error: EditTextError }

/** How a text is read that no value was opened for. */
export const plainForm: EditForm = { form: 'plain', lineEnding: '\n' }

/** The text to edit a value in; {@link parseEditText} gives the same value back. */
export function editTextOf(value: OptionValue): EditText {
  if (typeof value === 'string') return editStringOf(value)
  if (value === null) return { text: '', ...plainForm }
  if (typeof value !== 'object') return { text: printJson(value), ...plainForm }
  return { text: escapeUnseen(printJson(value, 2)), form: 'json', lineEnding: '\n' }
}

function editStringOf(value: string): EditText {
  const body = value.replaceAll('\r\n', '\n')
  const isCrlf = body !== value && body.replaceAll('\n', '\r\n') === value
  const lineEnding = isCrlf ? '\r\n' : '\n'
  const text = isCrlf ? body : value
  if (text.search(unseenCharacters) < 0) return { text, form: 'plain', lineEnding }
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replace(unseenCharacters, (character) => (character === '\r' ? '\\r' : unicodeEscapeOf(character)))
  return { text: escaped, form: 'escaped', lineEnding }
}

/**
 * Reads an edited text as a value of the kind.
 *
 * Numbers are JSON numbers, with blanks around them and a leading plus allowed; booleans and null are their words
 * in any case, and no text is null too. Lists and objects are JSON. Line breaks may arrive in any form.
 *
 * @param form how the value was written when it was opened; it matters to strings alone
 * @param reader takes numbers and booleans as people of a locale write them, too
 */
export function parseEditText(
  kind: Kind,
  text: string,
  form: EditForm = plainForm,
  reader?: LocaleReader,
): ParsedEditText {
  return parsers[kind](text, form, reader)
}

type Parser = (text: string, form: EditForm, reader: LocaleReader | undefined) => ParsedEditText

const parsers: Readonly<Record<Kind, Parser>> = {
  string: parseString,
  number: (text, _, reader) => parseNumber(text, reader),
  boolean: (text, _, reader) => {
    const value = reader === undefined ? readBoolean(text) : reader.boolean(text)
    return value === undefined ? refusal('not-a-boolean') : { ok: true, value }
  },
  null: (text) => (/^\s*(?:null\s*)?$/i.test(text) ? { ok: true, value: null } : refusal('not-null')),
  list: (text) => parseNested(text, 'list', 'not-a-list'),
  object: (text) => parseNested(text, 'object', 'not-an-object'),
}

function refusal(kind: WrongKind): ParsedEditText {
  return { ok: false, error: { kind } }
}

function parseNested(text: string, kind: Kind, otherwise: WrongKind): ParsedEditText {
  const parsed = parseJson(text)
  return parsed.ok && kindOf(parsed.value) !== kind ? refusal(otherwise) : parsed
}

function parseNumber(text: string, reader: LocaleReader | undefined): ParsedEditText {
  const written = text.trim().replace(/^\+(?=\d)/, '')
  const reading = reader?.number(text)
  if (reader !== undefined && reading?.kind === 'malformed') {
    return { ok: false, error: { kind: 'number-form', ...reader.numberExamples() } }
  }
  const value = optionNumber(reading?.kind === 'number' ? reading.literal : written)
  if (value === 'bad-number') return refusal('not-a-number')
  if (value !== 'number-too-large') return { ok: true, value }
  const position = textPosition(text, text.indexOf(written))
  return { ok: false, error: { kind: value, ...position, found: written } }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' }

function parseString(text: string, { form, lineEnding }: EditForm): ParsedEditText {
  const body = text.replace(/\r\n?/g, '\n')
  if (form !== 'escaped')
    return { ok: true, value: lineEnding === '\n' ? body : body.replaceAll('\n', lineEnding) }
  let badAt = -1
  const value = body.replace(/\n|\\(?:u([\da-f]{4})|([nrt\\]))?/gi, (match, hex, letter, offset: number) => {
    if (match === '\n') return lineEnding
    if (typeof hex === 'string') return String.fromCharCode(Number.parseInt(hex, 16))
    const escaped = typeof letter === 'string' ? escapes[letter] : undefined
    if (escaped === undefined && badAt < 0) badAt = offset
    return escaped ?? match
  })
  if (badAt < 0) return { ok: true, value }
  const after = body.codePointAt(badAt + 1)
  const found = after === undefined ? '\\' : `\\${String.fromCodePoint(after)}`
  return { ok: false, error: { kind: 'bad-escape', ...textPosition(body, badAt), found } }
}
