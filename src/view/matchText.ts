import { displayText } from '../value/displayText.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** How far into a value hits are looked for, in code units of its text as shown. */
const searchedLength = 10_000

/** A hit within this many code units of the start can be seen without moving the text. */
const visibleLength = 32

/** What is shown before a hit further on. */
const contextLength = 16

/** The text of a value for a cell: from its start, or, where the words sought stand further on, from near them. */
export function matchText(value: OptionValue, query: string): string {
  if (query === '') return displayText(value)
  const text = displayText(value, searchedLength)
  const at = text.toLowerCase().indexOf(query.toLowerCase())
  if (at < visibleLength) return displayText(value)
  const start = at - contextLength
  return `…${text.slice(isLowSurrogate(text, start) ? start + 1 : start, start + 300)}`
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
