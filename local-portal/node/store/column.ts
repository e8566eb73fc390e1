import { serializedSize } from '../php/serializedSize.ts'
import type { PhpArray, PhpValue } from '../php/phpValue.ts'

/** The database column that holds one user's options: its name is its kind. */
export const columns = ['mediumtext', 'text', 'utf8mb3'] as const
export type Column = (typeof columns)[number]

const columnBytes: Readonly<Record<Column, number>> = {
  mediumtext: 16_777_215,
  text: 65_535,
  utf8mb3: 16_777_215,
}

/** Above this many bytes the database refuses the statement, and the stored value stays. */
export const packetBytes = 67_108_864

/** What becomes of options written to a column; a damaged value cannot be read back. */
export type ColumnOutcome = 'kept' | 'damaged' | 'refused'

/**
 * Tells whether options survive in the column they are written to.
 *
 * @param options the whole array, written as PHP's `serialize`
 */
export function writeToColumn(options: PhpArray, column: Column): ColumnOutcome {
  const bytes = serializedSize(options)
  if (bytes > packetBytes) return 'refused'
  if (bytes > columnBytes[column]) return 'damaged'
  return column === 'utf8mb3' && hasFourByteCharacter(options) ? 'damaged' : 'kept'
}

function hasFourByteCharacter(value: PhpValue): boolean {
  if (typeof value === 'string') return /[\u{10000}-\u{10FFFF}]/u.test(value)
  if (!(value instanceof Map)) return false
  for (const [key, item] of value) {
    if (hasFourByteCharacter(key) || hasFourByteCharacter(item)) return true
  }
  return false
}
