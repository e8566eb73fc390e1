import { type Base, sameValue } from '../draft/draft.ts'
import type { Setting } from '../schema/schema.ts'
import { storedAt, writeAt } from '../schema/storedAt.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** An option with its unsaved edit, and what that edit is based on, or would be. */
export interface OptionAndBase {
  readonly value: OptionValue | undefined
  readonly base: Base
}

/** What the base of an option has at a place. */
export function baseAt(option: Setting, { base }: OptionAndBase, names: readonly string[]): Base {
  return { value: storedAt(option, base.value, names)?.stored }
}

/** Whether a place has an unsaved edit. */
export function isEditedAt(option: Setting, current: OptionAndBase, names: readonly string[]): boolean {
  return !sameValue(
    storedAt(option, current.value, names)?.stored,
    storedAt(option, current.base.value, names)?.stored,
  )
}

/**
 * The base of an edit that begins at a place: there, it is what the user has seen, so that what was changed elsewhere
 * since is in conflict with the edit. A place that is edited already keeps its base.
 */
export function seenBase(
  option: Setting,
  current: OptionAndBase,
  names: readonly string[],
  seen: Base,
): Base {
  const { base } = current
  if (isEditedAt(option, current, names) || sameValue(baseAt(option, current, names).value, seen.value))
    return base
  return names.length === 0 ? seen : { value: writeAt(option, base.value, names, seen.value) ?? base.value }
}
