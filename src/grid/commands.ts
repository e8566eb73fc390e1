import type { LocaleReader } from '../value/localeReader.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'

/** What can be done to options in the grid. Each command that edits is one entry of the history. */
export interface GridCommands {
  readonly edit: (key: string, value: OptionValue) => void
  /**
   * Changes the kind of a value.
   *
   * @param reader reads numbers and booleans as written in the user’s locale
   * @returns false, without a change, when that would lose something
   */
  readonly convert: (key: string, kind: Kind, reader: LocaleReader) => boolean
  /** Sets the empty value of each option's kind: an empty string, list or object; otherwise null. */
  readonly clear: (keys: readonly string[]) => void
  readonly remove: (keys: readonly string[]) => void
  /** Drops the edits of these options. */
  readonly revert: (keys: readonly string[]) => void
  /** Adds an option with the empty value of a kind: an empty string, list or object, 0, false, null. */
  readonly add: (key: string, kind: Kind) => void
  /** Moves the value to another key and removes the old one. */
  readonly rename: (key: string, to: string) => void
  /** Adds a copy under a free key. @returns that key */
  readonly duplicate: (key: string) => string
  /** Opens the dialog of all conflicts. */
  readonly resolve: () => void
  /** Opens the value in the large editor. */
  readonly openPanel: (key: string) => void
  readonly copyKey: (key: string) => void
  /** Copies a link to the option, or its key when links cannot open the app. */
  readonly copyLink: (key: string) => void
  /** The kind of the portal's value; undefined when only the draft has the option. */
  readonly remoteKind: (key: string) => Kind | undefined
  readonly isTaken: (key: string) => boolean
  /**
   * @param renamed the key that a new one takes the place of
   * @returns another key that could be mistaken for this one
   */
  readonly looksLike: (key: string, renamed?: string) => string | undefined
  /** Whether only the draft has the option: renaming it leaves nothing behind in the portal. */
  readonly isAdded: (key: string) => boolean
  /** Hides or shows a group's options. */
  readonly fold: (prefix: string, isFolded: boolean) => void
}
