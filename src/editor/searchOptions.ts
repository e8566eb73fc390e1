import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'

/** Whether a key or the text of a value holds the words sought, whatever their case. */
export function matchesSearch(key: string, value: OptionValue, query: string): boolean {
  const text = query.toLocaleLowerCase()
  if (text === '' || key.toLocaleLowerCase().includes(text)) return true
  const words = typeof value === 'string' ? value : printJson(value)
  return words.toLocaleLowerCase().includes(text)
}
