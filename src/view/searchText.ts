import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'

/** The text that a value is found by: a string itself, all else as JSON in one line. */
export function searchText(value: OptionValue): string {
  return typeof value === 'string' ? value : printJson(value)
}

/** Whether a key or the text of a value holds the words sought, whatever their case. */
export function matchesSearch(key: string, value: OptionValue, query: string): boolean {
  const text = query.toLowerCase()
  return key.toLowerCase().includes(text) || searchText(value).toLowerCase().includes(text)
}
