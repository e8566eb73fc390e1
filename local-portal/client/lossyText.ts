/**
 * What the frame's own option store makes of a value: a number its text, null `""`, a list its members
 * joined by commas.
 *
 * The text of an object is what JavaScript makes of one: its contents are lost.
 */
export function lossyText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(lossyText).join(',')
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    default:
      return '[object Object]'
  }
}
