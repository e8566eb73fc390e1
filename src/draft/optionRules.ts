import type { Language } from '../messages/language.ts'
import type { Translation } from '../messages/translation.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { Draft, Edit, RemoteValues } from './draft.ts'

/** Why people may not change a value: the schema says so, or their administrator does. */
export type ReadOnlyReason = 'read-only' | 'locked'

/** A change of an option: undefined where it does not exist before, or is removed. */
export interface ValueChange {
  readonly from: OptionValue | undefined
  readonly to: OptionValue | undefined
}

/** What a change does to one setting, in people's words; secrets are masked. */
export interface ChangeLine {
  readonly title: string
  readonly before: string
  readonly after: string
}

/**
 * What the app's settings schema says of the options, as far as it concerns all that show and change them. What it
 * says is presentation, not access control.
 */
export interface OptionRules {
  /** Grows whenever the rules answer otherwise than before, such as once the administrator's locks are known. */
  readonly version: number
  /** The setting's title; undefined for an option that the schema does not name. */
  readonly titleOf: (key: string, language: Language) => string | undefined
  /** Whether the option is a secret, or holds one: outside the settings view it is masked as a whole. */
  readonly isSecret: (key: string) => boolean
  /** Why an option may not be changed at all; undefined where a part of it may be. */
  readonly readOnlyReason: (key: string) => ReadOnlyReason | undefined
  /** Why a change is refused; undefined where it may be made. What leaves a protected part as it is may be made. */
  readonly refusesChange: (key: string, change: ValueChange) => ReadOnlyReason | undefined
  /** What does not fit in a stored value, as a sentence; undefined where all fits. */
  readonly problemOf: (key: string, value: OptionValue, translation: Translation) => string | undefined
  /** What a change does, setting by setting; undefined for an option that the schema does not name. */
  readonly describeChange: (
    key: string,
    change: ValueChange,
    translation: Translation,
  ) => readonly ChangeLine[] | undefined
  /**
   * The draft with each edit merged that the portal's values contradict in other members only: it then has their
   * changes too, and is no conflict.
   */
  readonly mergeElsewhere: (draft: Draft, values: RemoteValues) => Draft
  /**
   * What settles a conflict: the edit, or their value, with the other side's changes of other members.
   *
   * @param theirs the portal's value; undefined where the option does not exist
   */
  readonly resolve: (
    key: string,
    edit: Edit,
    theirs: OptionValue | undefined,
    preferred: 'mine' | 'theirs',
  ) => OptionValue | undefined
  /** The edits without what is hidden at the moment: that is kept, and not saved. */
  readonly savable: (edits: Draft['edits'], values: RemoteValues) => ReadonlyMap<string, Edit>
}

/** The rules where there is no schema. */
export const noRules: OptionRules = {
  version: 0,
  titleOf: () => undefined,
  isSecret: () => false,
  readOnlyReason: () => undefined,
  refusesChange: () => undefined,
  problemOf: () => undefined,
  describeChange: () => undefined,
  mergeElsewhere: (draft) => draft,
  resolve: (_, edit, theirs, preferred) => (preferred === 'mine' ? edit.value : theirs),
  savable: (edits) => edits,
}
