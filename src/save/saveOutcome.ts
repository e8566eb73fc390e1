import type { Edit } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { Refusal } from './refuseEdits.ts'

/** How a save ended. An edit that is in none of these is still unsaved. */
export interface SaveOutcome<Reading> {
  /** Edits confirmed by reading back. */
  readonly saved: ReadonlyMap<string, Edit>
  /** Edits not written, since they or other options would have been lost. */
  readonly refused: ReadonlyMap<string, Refusal>
  /** Keys not written, since they were changed elsewhere. */
  readonly conflicts: readonly string[]
  /** The portal's value where it is not the one written; undefined where the option does not exist. */
  readonly different: ReadonlyMap<string, OptionValue | undefined>
  /** The last reading; undefined when none succeeded. */
  readonly reading: Reading | undefined
  /** The first error, unless reading back has shown that it did no harm. */
  readonly error: PortalError | undefined
  /** What reading back has shown about a write without an answer. */
  readonly lostReply: 'none' | 'written' | 'not-written' | 'unknown'
}

/** The outcome of a save that has not done anything. */
export const emptyOutcome = {
  saved: new Map<string, Edit>(),
  refused: new Map<string, Refusal>(),
  conflicts: [],
  different: new Map<string, OptionValue | undefined>(),
  reading: undefined,
  error: undefined,
  lostReply: 'none',
} as const
