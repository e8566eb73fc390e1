import type { OptionValue } from './optionValue.ts'
import { printJson } from './printJson.ts'

/** The text of a whole value: a string itself, anything else as JSON on one line. */
export function wholeText(value: OptionValue): string {
  return typeof value === 'string' ? value : printJson(value)
}
