import { isExactDecimal, optionNumber } from './jsonNumber.ts'
import type { LocaleReader } from './localeReader.ts'
import type { OptionValue } from './optionValue.ts'
import { parseJson } from './parseJson.ts'

/** Above this length, in code units, a text is not read as JSON: that takes its time. */
const maxJsonLength = 100_000

/** No number that a value keeps exactly is written longer. */
const maxNumberLength = 60

/**
 * The values of other types that a text looks like: a boolean, a number, a list, an object; two numbers where it may
 * mean either. Telephone numbers and codes stay text: no number begins with a zero or a plus, and none loses a digit.
 */
export function suggestValues(text: string, reader: LocaleReader): readonly OptionValue[] {
  const boolean = reader.boolean(text)
  if (boolean !== undefined) return [boolean]
  if (/^\s*[[{]/.test(text)) return nestedValues(text)
  if (text.length > maxNumberLength || /^[\s\p{Cf}]*[+\uff0b\ufe62]/u.test(text)) return []
  const reading = reader.number(text)
  if (reading.kind !== 'number') return []
  return [reading.literal, reading.other].flatMap(exactNumbers)
}

function nestedValues(text: string): readonly OptionValue[] {
  const parsed = text.length > maxJsonLength ? undefined : parseJson(text)
  return parsed?.ok === true ? [parsed.value] : []
}

function exactNumbers(literal: string | undefined): readonly OptionValue[] {
  if (literal === undefined) return []
  const number = optionNumber(literal)
  if (typeof number === 'string' || (number === 0 && literal.startsWith('-'))) return []
  return typeof number === 'bigint' || isExactDecimal(literal, number) ? [number] : []
}
