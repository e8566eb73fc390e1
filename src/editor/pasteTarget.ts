import type { CellId } from '../grid/gridState.ts'
import { declaredTable } from '../transfer/declaredTable.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** Lines such as `KEY=value`. */
const assignment = /^\s*(?:export\s+)?[^\s=:#"'{[]+\s*[=:]/

/** A list of objects that each name an option. */
const optionList = /^\[\s*\{\s*"(?:key|value)"\s*:/

/**
 * Whether a pasted text is meant for the one cell it was pasted on, rather than being options of its own: those
 * come as a table, as JSON, or as lines of `KEY=value`. A few lines of another form among those are bad ones, for the
 * import to refuse.
 *
 * @param cell where it was pasted
 * @param value what that cell's option holds
 */
export function isForCell(text: string, cell: CellId | undefined, value: OptionValue | undefined): boolean {
  if (cell?.column !== 'value' || value === undefined) return false
  const trimmed = text.trim()
  if (typeof value === 'object' && value !== null && /^[[{]/.test(trimmed)) return true
  if ((trimmed.startsWith('{') && trimmed.endsWith('}')) || optionList.test(trimmed)) return false
  const lines = trimmed.split(/\r\n?|\n/).filter((line) => !/^\s*(?:#|$)/.test(line))
  const withTab = lines.filter((line) => line.includes('\t')).length
  if (withTab > lines.length / 2) return false
  if (lines.length < 2) return true
  const others = lines.filter((line) => !assignment.test(line)).length
  const isPairs = lines.length - others >= 2 && others <= Math.max(1, lines.length / 5)
  return !isPairs && !namesColumns(trimmed)
}

/** What one cell holds of a pasted text: a spreadsheet copies a line break after the last cell. */
export function cellText(text: string): string {
  return /^[^\r\n]*(?:\r\n?|\n)$/.test(text) ? text.replace(/[\r\n]+$/, '') : text
}

/** Whether a text begins with a line that names the columns of a table, or their delimiter. */
function namesColumns(text: string): boolean {
  if (declaredTable(text) !== undefined) return true
  const [firstLine = ''] = /[^\r\n]*/.exec(text) ?? []
  const names = firstLine.split(/[\t,;|]/).map((name) => name.replace(/^\s*"?|"?\s*$/g, '').toLowerCase())
  return names.includes('key') && names.includes('value')
}
