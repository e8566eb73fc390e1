import { optionNumber } from './jsonNumber.ts'
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
   */
  readonly form: 'plain' | 'escaped' | 'json'
  /** What a line break in the text stands for: text fields know only `\n`. */
  readonly lineEnding: '\n' | '\r\n'
}

/** A value as a person edits it. */
export interface EditText extends EditForm {
  readonly text: string
}

type WrongKind = 'not-a-number' | 'not-a-boolean' | 'not-null' | 'not-a-list' | 'not-an-object'

/** Why a text is no value of the kind; where it stops, if it does so at one place. */
export type EditTextError = { readonly kind: WrongKind } | JsonSyntaxError

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
 */
export function parseEditText(kind: Kind, text: string, form: EditForm = plainForm): ParsedEditText {
  return parsers[kind](text, form)
}

const parsers: Readonly<Record<Kind, (text: string, form: EditForm) => ParsedEditText>> = {
  string: parseString,
  number: parseNumber,
  boolean: (text) => {
    const word = text.trim().toLowerCase()
    if (word !== 'true' && word !== 'false') return refusal('not-a-boolean')
    return { ok: true, value: word === 'true' }
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

function parseNumber(text: string): ParsedEditText {
  const literal = text.trim().replace(/^\+(?=\d)/, '')
  const value = optionNumber(literal)
  if (value === 'bad-number') return refusal('not-a-number')
  if (value !== 'number-too-large') return { ok: true, value }
  const position = textPosition(text, text.indexOf(literal))
  return { ok: false, error: { kind: value, ...position, found: literal } }
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
