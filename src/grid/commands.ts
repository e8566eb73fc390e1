import type { LocaleReader } from '../value/localeReader.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'

/** What a person can do to the options from within the grid. Each is one step of the history. */
export interface GridCommands {
  readonly edit: (key: string, value: OptionValue) => void
  /**
   * @param reader how the person writes numbers and booleans
   * @returns false where the value cannot become that kind without losing something
   */
  readonly convert: (key: string, kind: Kind, reader: LocaleReader) => boolean
  /** Gives the options the empty value of their kind: the empty text, list or object; else null. */
  readonly clear: (keys: readonly string[]) => void
  readonly remove: (keys: readonly string[]) => void
  readonly revert: (keys: readonly string[]) => void
  /** Adds an option with the empty value of a kind: the empty text, list or object, 0, false, null. */
  readonly add: (key: string, kind: Kind) => void
  /** Puts the value under another key and removes the old one. */
  readonly rename: (key: string, to: string) => void
  /** @returns the key of the copy */
  readonly duplicate: (key: string) => string
  /** Shows the conflicts side by side. */
  readonly resolve: () => void
  /** Opens the value in the large editor. */
  readonly openPanel: (key: string) => void
  readonly copyKey: (key: string) => void
  /** Copies an address in the portal that leads to the option, or its key where there is none. */
  readonly copyLink: (key: string) => void
  /** The kind that the portal holds; undefined for an option that only the draft has. */
  readonly remoteKind: (key: string) => Kind | undefined
  readonly isTaken: (key: string) => boolean
  /** Whether only the draft has the option: it can be renamed without a trace. */
  readonly isAdded: (key: string) => boolean
  /** Hides or shows a group's options. */
  readonly fold: (prefix: string, isFolded: boolean) => void
}
