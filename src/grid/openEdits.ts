import type { OpenEdit, OpenOptions, WrittenText } from '../draft/openEdit.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'

/** What can be done with the edit in progress. Only one is open at a time. */
export interface OpenEdits {
  /**
   * Opens an edit. Another one is closed first.
   *
   * @returns false when that cannot be committed: it stays open and gets the focus
   */
  readonly open: (
    cell: Pick<OpenEdit, 'key'> & { column: 'key' | 'type' | 'value' },
    how?: OpenOptions,
  ) => boolean
  /** Opens the row for a new option's key. @returns as {@link open} does */
  readonly openNewKey: () => boolean
  /** Opens a value in the large editor, with what is being typed into its cell. @returns as {@link open} does */
  readonly openPanel: (key: string) => boolean
  /** Opens an edit again as it was left by an earlier page. @returns as {@link open} does */
  readonly restore: (edit: OpenEdit) => boolean
  readonly setText: (text: string) => void
  /** Sets the text and how it is written: the large editor has more than one form. */
  readonly setWritten: (written: WrittenText) => void
  readonly setKind: (kind: Kind) => void
  /**
   * Brings what was typed into the draft, based on what the user saw when they began, and closes the edit.
   *
   * @returns the option's key; undefined when the text cannot be committed: the edit stays open
   */
  readonly commit: () => string | undefined
  /** As {@link commit}, with another value than the typed one. @returns false when it is refused */
  readonly commitValue: (value: OptionValue) => boolean
  /** Closes the edit: commits it if anything was typed. @returns false when that is not possible */
  readonly close: () => boolean
  /** As {@link close}, for something that has to wait otherwise: the editor gets the focus, and it is told. */
  readonly finish: () => boolean
  /** Closes the edit without a change. */
  readonly cancel: () => void
}
