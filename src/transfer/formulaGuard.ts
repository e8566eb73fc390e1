/**
 * What a spreadsheet may run as a formula once it has dropped blanks, quotes and unseen characters before it: the
 * signs that begin one, their full-width forms, and characters that some take for the end of a cell.
 */
const formula = /^(?:[\s\p{C}"'`‘’“”«»]*[=+\-@＝＋－＠﹦﹢﹣﹫]|'*[\t\r\n\0])/u

/** The cell with an apostrophe before a formula: spreadsheets take the rest as text then. */
export function guardFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before {@link guardFormula}: an apostrophe of its own is no guard. */
export function withoutGuard(cell: string): string {
  const unguarded = cell.startsWith("'") ? cell.slice(1) : cell
  return formula.test(unguarded) ? unguarded : cell
}
