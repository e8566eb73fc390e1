import { entriesOf } from './optionObject.ts'
import { isInexact, isList, type OptionValue } from './optionValue.ts'

/**
 * The JSON text of a value: what `JSON.stringify` writes, but for numbers and ordered objects.
 *
 * Numbers are written by {@link printNumber}, bigints as plain digits, so that reading the text gives the same value
 * again.
 *
 * @param indent spaces per level; 0 for one line without spaces
 */
export function printJson(value: OptionValue, indent = 0): string {
  return print(value, ' '.repeat(indent), indent > 0 ? '\n' : '')
}

/**
 * A number as JSON.
 *
 * A double that is not an exact integer has an exponent: its plain digits would read as an exact one, here and in
 * PHP. Numbers that are not finite are `null`, as in `JSON.stringify`.
 */
export function printNumber(value: number | bigint): string {
  if (typeof value === 'bigint') return String(value)
  if (!Number.isFinite(value)) return 'null'
  return isInexact(value) ? value.toExponential() : String(value)
}

/** @param lineBreak what stands before each item: a line feed and the margin, or nothing at all */
function print(value: OptionValue, indent: string, lineBreak: string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'bigint') return printNumber(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = lineBreak + indent
  let text = ''
  if (isList(value)) {
    for (const item of value) text += (text && ',') + inner + print(item, indent, inner)
    return text ? `[${text}${lineBreak}]` : '[]'
  }
  const separator = lineBreak ? ': ' : ':'
  for (const [key, item] of entriesOf(value)) {
    text += (text && ',') + inner + JSON.stringify(key) + separator + print(item, indent, inner)
  }
  return text ? `{${text}${lineBreak}}` : '{}'
}
