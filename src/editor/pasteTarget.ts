import type { CellId } from '../grid/gridState.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** Lines such as `KEY=value`. */
const assignment = /^\s*(?:export\s+)?[^\s=:#"'{[]+\s*[=:]/

/**
 * Whether a pasted text is meant for the one cell it was pasted on, rather than being options of its own: those
 * come as a table, as a JSON object, or as lines of `KEY=value`.
 *
 * @param cell where it was pasted
 * @param value what that cell's option holds
 */
export function isForCell(text: string, cell: CellId | undefined, value: OptionValue | undefined): boolean {
  if (cell?.column !== 'value' || value === undefined) return false
  const trimmed = text.trim()
  if (typeof value === 'object' && value !== null && /^[[{]/.test(trimmed)) return true
  if (trimmed.startsWith('{') && trimmed.endsWith('}')) return false
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 0 && lines.every((line) => line.includes('\t'))) return false
  return lines.length < 2 || !lines.every((line) => assignment.test(line) || line.trim().startsWith('#'))
}
