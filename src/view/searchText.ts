import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { foldTexts } from './foldText.ts'

/** The text that a value is found by: a string itself, all else as JSON in one line. */
export function searchText(value: OptionValue): string {
  return typeof value === 'string' ? value : printJson(value)
}

/**
 * Whether a key and its value hold all words, in either of them.
 *
 * @param words as `searchWords` gives them
 */
export function matchesSearch(key: string, value: OptionValue, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldTexts([key, searchText(value)])
  return words.every((word) => text.includes(word))
}
