import type { OptionValue } from '../value/optionValue.ts'
import { wholeText } from '../value/wholeText.ts'
import { foldTexts } from './foldText.ts'

/** The title that is shown beside a key; undefined where there is none. */
export type TitleOf = (key: string) => string | undefined

/** What is searched besides the key: the value, and the title. */
export function searchedText(value: OptionValue, title: string | undefined): string {
  const text = wholeText(value)
  return title === undefined ? text : `${text}\n${title}`
}

/**
 * Whether each word occurs in the key, the value or the title.
 *
 * @param words as returned by `searchWords`
 */
export function matchesSearch(
  key: string,
  value: OptionValue,
  words: readonly string[],
  title?: string,
): boolean {
  if (words.length === 0) return true
  const text = foldTexts([key, searchedText(value, title)])
  return words.every((word) => text.includes(word))
}
