import type { LocaleReader } from '../value/localeReader.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'
import { type ImportRow, isClear, withKind, withSuggestion } from './previewImport.ts'

/** What the person has set for one row: a kind, or one of the row's suggestions. */
export type RowChoice = Kind | { readonly value: OptionValue }

/** What the person has set; a row's own choice goes before that of all. */
export interface Chosen {
  readonly all: Kind | 'suggested' | undefined
  /** By the row's place in the text. */
  readonly rows: ReadonlyMap<number, RowChoice>
}

export const asRead: Chosen = { all: undefined, rows: new Map() }

export function chooseForRow(chosen: Chosen, index: number, choice: RowChoice): Chosen {
  return { all: chosen.all, rows: new Map(chosen.rows).set(index, choice) }
}

/** The row as the person has chosen. Of a row that may mean two things, nothing is taken for all at once. */
export function rowAsChosen(row: ImportRow, index: number, chosen: Chosen, reader: LocaleReader): ImportRow {
  const choice = chosen.rows.get(index) ?? chosen.all
  if (choice === undefined) return row
  if (typeof choice === 'object') return withSuggestion(row, choice.value)
  if (choice !== 'suggested') return withKind(row, choice, reader)
  const [suggestion] = row.suggestions
  return suggestion !== undefined && isClear(row) ? withSuggestion(row, suggestion) : row
}
