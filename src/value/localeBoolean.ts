/** The words for true and false in the spreadsheets of a language, where they are not the English ones. */
const wordsOf: Readonly<Record<string, readonly [truth: string, falsehood: string]>> = {
  de: ['wahr', 'falsch'],
  es: ['verdadero', 'falso'],
  fr: ['vrai', 'faux'],
  it: ['vero', 'falso'],
  pl: ['prawda', 'fałsz'],
  pt: ['verdadeiro', 'falso'],
  ru: ['истина', 'ложь'],
  tr: ['doğru', 'yanlış'],
  uk: ['істина', 'хибність'],
}

const english = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
  ['1', '0'],
] as const

/**
 * Reads what a person begins to type on a boolean: the beginning of a word for true or false, in English or in the
 * locale, or 1 or 0.
 *
 * @param locale BCP 47 tag
 * @returns undefined for a beginning of neither, or of both
 */
export function readBooleanStart(text: string, locale?: string): boolean | undefined {
  const start = text.trim()
  // No word is longer; a text may be.
  if (start === '' || start.length > 12) return undefined
  const pairs = [...english, ...localWords(locale)]
  const [isTrue, isFalse] = [0, 1].map((at) =>
    pairs.some(
      (pair) =>
        pair[at]?.startsWith(start.toLowerCase()) === true ||
        pair[at]?.startsWith(start.toLocaleLowerCase(locale)) === true,
    ),
  )
  return isTrue === isFalse ? undefined : isTrue
}

function localWords(locale: string | undefined): readonly (readonly [truth: string, falsehood: string])[] {
  const words = locale === undefined ? undefined : wordsOf[locale.replace(/-.*/, '')]
  return words === undefined ? [] : [words]
}

/**
 * Reads `true` and `false` in any case, in English or as the spreadsheets of the locale write them.
 *
 * @param locale BCP 47 tag; undefined knows the English words alone
 * @returns undefined for any other text
 */
export function readBoolean(text: string, locale?: string): boolean | undefined {
  const trimmed = text.trim()
  // No word is longer; a text may be.
  if (trimmed.length > 12) return undefined
  const word = trimmed.toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  const at = localWords(locale)[0]?.indexOf(trimmed.toLocaleLowerCase(locale)) ?? -1
  return at < 0 ? undefined : at === 0
}
