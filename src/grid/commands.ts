import type { Base } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'

/** What can be done to options in the grid. Each command that edits is one entry of the history. */
export interface GridCommands {
  /**
   * @param base what the user saw of the portal's value; by default its current one
   * @returns false when the option must not be changed so; the user is told
   */
  readonly edit: (key: string, value: OptionValue, base?: Base) => boolean
  /** Sets the empty value of each option's kind: an empty string, list or object; otherwise null. */
  readonly clear: (keys: readonly string[]) => void
  readonly remove: (keys: readonly string[]) => void
  /** Drops the edits of these options. */
  readonly revert: (keys: readonly string[]) => void
  /** Adds an option with the empty value of a kind: an empty string, list or object, 0, false, null. @returns as {@link edit} does */
  readonly add: (key: string, kind: Kind) => boolean
  /**
   * Moves the value to another key and removes the old one.
   *
   * @param seen what the user saw of the option when they began to rename it; by default, what is shown now
   * @returns as {@link edit} does
   */
  readonly rename: (key: string, to: string, seen?: Pick<OpenEdit, 'base' | 'value'>) => boolean
  /** Adds a copy under a free key. @returns that key, or the given one if it must not be copied */
  readonly duplicate: (key: string) => string
  /** Opens the dialog of all conflicts. */
  readonly resolve: () => void
  readonly copyKey: (key: string) => void
  /** Copies a text as it is, any other value as JSON. */
  readonly copyValue: (key: string) => void
  /** Copies the option as JSON: an object with its key and value. */
  readonly copyJson: (key: string) => void
  /** Copies a link to the option, or its key when links cannot open the app. */
  readonly copyLink: (key: string) => void
  /** Whether an option must not be edited; if so, the user is told. */
  readonly refusesEdit: (key: string) => boolean
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
