import type { Edit } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What the large editor has to know of secrets and of what is read-only. */
export interface PanelGuard {
  readonly isSecret: (key: string) => boolean
  /** Why an edit must not be made. */
  readonly refusal: (key: string, edit: Edit) => ReadOnlyReason | undefined
  /** What was not changed, and why. */
  readonly refusedSentence?: (refused: ReadonlyMap<string, ReadOnlyReason>) => string
}

/** Why a value must not take the place of what the user began with, as a sentence; undefined where it may. */
export function refusedText(
  { key, base }: OpenEdit,
  value: OptionValue,
  { refusal, refusedSentence }: PanelGuard,
): string | undefined {
  const reason = refusal(key, { base: base.value, value, removed: false })
  return reason && refusedSentence?.(new Map([[key, reason]]))
}
