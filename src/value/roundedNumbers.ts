import { displayText } from './displayText.ts'
import { isExactDecimal, optionNumber } from './jsonNumber.ts'
import { JsonReadError, type JsonRules, readJson } from './jsonReader.ts'
import { maxNesting } from './limits.ts'
import { printNumber } from './printJson.ts'

/** A number that is stored as another one, since a double holds about 17 digits and no exponent below -324. */
export interface RoundedNumber {
  /** As it is written; a long one is cut off. */
  readonly written: string
  /** As JSON. */
  readonly stored: string
}

const maxShownLength = 40

/** No more of them are told. */
const maxShownCount = 3

/** Any other JSON has only numbers that a double holds. */
const mayRound = /\d[.\d]{15}|\de/i

/** What a JSON number is stored as if that is another number; undefined where it is not. */
export function roundedNumber(literal: string): RoundedNumber | undefined {
  const stored = optionNumber(literal)
  if (typeof stored !== 'number' || isExactDecimal(literal, stored)) return undefined
  return { written: displayText(literal, maxShownLength), stored: printNumber(stored) }
}

/** The first of the numbers in a JSON text that are stored as other ones; none where the text is not JSON. */
export function roundedNumbers(text: string): readonly RoundedNumber[] {
  if (!mayRound.test(text)) return []
  const found: RoundedNumber[] = []
  const rules: JsonRules = {
    duplicateKeys: 'last-wins',
    maxNesting,
    readNumber(literal) {
      const rounded = found.length < maxShownCount ? roundedNumber(literal) : undefined
      if (rounded !== undefined) found.push(rounded)
      return optionNumber(literal)
    },
  }
  try {
    readJson(text, rules)
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
    return []
  }
  return found
}
