import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { foldTexts } from './foldText.ts'

/** The text of a value that is searched: a string itself, anything else as JSON on one line. */
export function searchText(value: OptionValue): string {
  return typeof value === 'string' ? value : printJson(value)
}

/**
 * Whether each word occurs in the key or in the value.
 *
 * @param words as returned by `searchWords`
 */
export function matchesSearch(key: string, value: OptionValue, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldTexts([key, searchText(value)])
  return words.every((word) => text.includes(word))
}
