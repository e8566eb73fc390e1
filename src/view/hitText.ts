import { displayText } from '../value/displayText.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** How far into a value hits are looked for, in code units of its text as shown. */
const searched = 10_000

/** A hit within this many code units of the start can be seen without moving the text. */
const inSight = 32

/** What is shown before a hit further on. */
const before = 16

/** The text of a value for a cell: from its start, or, where the words sought stand further on, from near them. */
export function hitText(value: OptionValue, sought: string): string {
  if (sought === '') return displayText(value)
  const text = displayText(value, searched)
  const at = text.toLowerCase().indexOf(sought.toLowerCase())
  if (at < inSight) return displayText(value)
  const start = at - before
  return `…${text.slice(isLowSurrogate(text, start) ? start + 1 : start, start + 300)}`
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
