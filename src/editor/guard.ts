import type { DesiredState, Draft, Edit } from '../draft/draft.ts'
import type { OptionRules, ReadOnlyReason } from '../draft/optionRules.ts'
import type { Row } from '../draft/row.ts'
import type { ShownRow } from '../grid/shownRow.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { DraftBackup } from '../recovery/draftBackup.ts'
import type { Unsaved } from '../recovery/unsaved.ts'
import type { ReadonlyStore, Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { StatusMessage } from './statusMessage.ts'

/** Keeps secrets from being seen, and what is read-only from being changed. */
export interface Guard {
  readonly isSecret: (key: string) => boolean
  /** The value as it is shown: a secret's is masked. */
  readonly mask: <Value extends OptionValue | undefined>(key: string, value: Value) => Value | string
  /** A row as the grid shows it. */
  readonly row: (row: Row) => ShownRow
  /** Why an edit must not be made; without one, why none may. */
  readonly refusal: (key: string, edit?: Edit) => ReadOnlyReason | undefined
  /** Why mine must not take the place of theirs; undefined where it may. */
  readonly mineRefusal?: (
    key: string,
    mine: Edit,
    theirs: OptionValue | undefined,
  ) => ReadOnlyReason | undefined
  /** What was not changed, and why. */
  readonly refusedSentence?: (refused: ReadonlyMap<string, ReadOnlyReason>) => string
  /** Whether the option may not be changed at all; if so, the user is told. */
  readonly refusesEdit: (key: string) => boolean
  /** Which of these states may come about. The user is told of the others. */
  readonly allow: (desired: ReadonlyMap<string, DesiredState>) => ReadonlyMap<string, DesiredState>
  /** Hears that a value gets another key, which the settings schema does not know. */
  readonly onCopied: (from: string, to: string) => void
  /** What of the unsaved edits may be kept in the browser; the same object where all may. */
  readonly keep: (unsaved: Unsaved) => Unsaved
  /** Which of these options may be copied together. The user is told of the others. */
  readonly copyable: (keys: readonly string[]) => readonly string[]
}

/** What a guard reads and changes. */
export interface GuardedParts {
  readonly rules: ReadonlyStore<OptionRules>
  readonly guard: Store<Guard>
  readonly draft: ReadonlyStore<Draft>
  readonly statusMessage: Store<StatusMessage | undefined>
  readonly remote: Pick<RemoteOptions, 'values'>
  readonly backup: Pick<DraftBackup, 'storeNow'>
}

const same = <T>(it: T): T => it
const no = (): undefined => undefined

/** Where there is no settings schema. */
export const noGuard: Guard = {
  isSecret: () => false,
  mask: (_, value) => value,
  row: (row) => ({ ...row, shown: row.value }),
  refusal: no,
  refusesEdit: () => false,
  allow: same,
  onCopied: no,
  keep: same,
  copyable: same,
}
