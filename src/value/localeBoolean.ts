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
  const words = locale === undefined ? undefined : wordsOf[locale.replace(/-.*/, '')]
  const at = words?.indexOf(trimmed.toLocaleLowerCase(locale)) ?? -1
  return at < 0 ? undefined : at === 0
}
