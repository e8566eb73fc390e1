import { readBoolean, readBooleanStart } from './localeBoolean.ts'
import {
  learnNumberForm,
  type NumberExamples,
  type NumberForm,
  type NumberReading,
  readNumber,
} from './localeNumber.ts'

/** Reads numbers and booleans as people of one locale write them. */
export interface LocaleReader {
  readonly number: (text: string) => NumberReading
  /** Undefined for a text that is neither true nor false. */
  readonly boolean: (text: string) => boolean | undefined
  /** What the beginning of a word for true or false means; undefined for any other text. */
  readonly booleanStart: (text: string) => boolean | undefined
  readonly numberExamples: () => NumberExamples
  /** Whether a comma stands before the fraction, as its spreadsheets then separate cells by semicolons. */
  readonly hasDecimalComma: () => boolean
}

/**
 * The reader of a locale; what the browser knows of it is asked for when it is first needed.
 *
 * @param locale BCP 47 tag
 */
export function createLocaleReader(locale: string): LocaleReader {
  let learned: NumberForm | undefined

  function form(): NumberForm {
    learned ??= learnNumberForm(locale)
    return learned
  }

  return {
    number: (text) => (/\p{Nd}/u.test(text) ? readNumber(text, form()) : { kind: 'none' }),
    boolean: (text) => readBoolean(text, locale),
    booleanStart: (text) => readBooleanStart(text, locale),
    numberExamples: () => form().examples,
    hasDecimalComma: () => form().decimal === ',',
  }
}
