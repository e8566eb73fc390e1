import type { Kind, OptionValue } from '../value/optionValue.ts'

/** What a person can do to the options from within the grid. */
export interface GridCommands {
  readonly edit: (key: string, value: OptionValue) => void
  /** @returns false where the value cannot become that kind without losing something */
  readonly convert: (key: string, kind: Kind) => boolean
  readonly remove: (key: string) => void
  readonly revert: (key: string) => void
  /** Adds an option with an empty string as its value. */
  readonly add: (key: string) => void
  /** Shows the conflicts side by side. */
  readonly resolve: () => void
  readonly isTaken: (key: string) => boolean
}
