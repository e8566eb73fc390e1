import type { OptionValue } from '../value/optionValue.ts'
import { wholeText } from '../value/wholeText.ts'
import { foldTexts } from './foldText.ts'

/**
 * Whether each word occurs in the key or in the value.
 *
 * @param words as returned by `searchWords`
 */
export function matchesSearch(key: string, value: OptionValue, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldTexts([key, wholeText(value)])
  return words.every((word) => text.includes(word))
}
