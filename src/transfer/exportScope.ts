import type { OptionValue } from '../value/optionValue.ts'

/** One choice of what to export. */
export interface ExportScope {
  readonly id: 'all' | 'shown' | 'selected'
  readonly count: number
  /** Keys that are left out, since only a part of their value is known. */
  readonly omitted: readonly string[]
  /** Keys of secrets, which are left out unless they are asked for. */
  readonly secrets: readonly string[]
  /** Called only when they are exported. */
  readonly options: () => ReadonlyMap<string, OptionValue>
}
