import { optionNumber } from './jsonNumber.ts'
import { JsonReadError, type JsonErrorKind, type JsonRules, readJson } from './jsonReader.ts'
import { maxNesting } from './limits.ts'
import type { OptionValue } from './optionValue.ts'
import { type TextPosition, textPosition } from './textPosition.ts'

/** Why a text cannot be taken as a value, and where it stops. */
export interface JsonSyntaxError extends TextPosition {
  readonly kind: JsonErrorKind
  /** The character, escape, number or key at fault; absent where the text just ends. */
  readonly found?: string
}

const rules: JsonRules = { duplicateKeys: 'refused', maxNesting, readNumber: optionNumber }

/**
 * Reads JSON (RFC 8259) that a person wrote, and takes only what can be stored as it reads.
 *
 * Beyond `JSON.parse` it keeps integers of 64 bits exact, as bigint, and refuses a key that an object holds twice,
 * numbers that PHP would change, and nesting that the portal cannot decode.
 */
export function parseJson(
  text: string,
):
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly error: JsonSyntaxError } {
  try {
    return { ok: true, value: readJson(text, rules) }
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return { ok: false, error: jsonSyntaxError(text, error) }
  }
}

/** Where and why reading a text as JSON has failed. */
export function jsonSyntaxError(text: string, error: JsonReadError): JsonSyntaxError {
  return jsonSyntaxErrorAt(textPosition(text, error.offset), error)
}

/** Why reading a text as JSON has failed, at a place that is known. */
export function jsonSyntaxErrorAt(position: TextPosition, { kind, found }: JsonReadError): JsonSyntaxError {
  const error = { kind, ...position }
  return found === undefined ? error : { ...error, found }
}
