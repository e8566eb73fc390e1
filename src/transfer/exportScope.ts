import type { OptionValue } from '../value/optionValue.ts'

/** One choice of what to export. */
export interface ExportScope {
  readonly id: 'all' | 'shown' | 'selected'
  readonly count: number
  /** Called only when they are exported. */
  readonly options: () => ReadonlyMap<string, OptionValue>
}
