import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** All options that the portal has of one user, in the portal's order. */
export interface OptionSet {
  readonly values: ReadonlyMap<string, OptionValue>
  /** Keys whose value is shown only in part: writing one back would lose the rest. */
  readonly partial: ReadonlySet<string>
  /** Whether the options `error` and `error_description` make every answer with all options look like an error. */
  readonly readsAsError: boolean
  /** Options that have disappeared, with their last known value. Nobody can delete one, so they were lost. */
  readonly vanished: ReadonlyMap<string, OptionValue>
}

function vanishedOptions(before: OptionSet, after: OptionSet): ReadonlyMap<string, OptionValue> {
  const vanished = new Map<string, OptionValue>()
  for (const source of [before.vanished, before.values]) {
    for (const [key, value] of source) if (!after.values.has(key)) vanished.set(key, value)
  }
  return vanished
}

/**
 * Replaces unchanged values by those of the previous reading, so that they keep their identity, and remembers what
 * has vanished.
 *
 * @returns `before` itself when nothing has changed
 */
export function shareOptions(before: OptionSet, after: OptionSet): OptionSet {
  let same =
    before.values.size === after.values.size &&
    before.partial.size === after.partial.size &&
    before.readsAsError === after.readsAsError
  const values = new Map<string, OptionValue>()
  const oldKeys = before.values.keys()
  for (const [key, value] of after.values) {
    const old = before.values.get(key)
    const isUnchanged = old !== undefined && equalValues(old, value)
    values.set(key, isUnchanged ? old : value)
    if (!isUnchanged || oldKeys.next().value !== key) same = false
  }
  for (const key of after.partial) if (!before.partial.has(key)) same = false
  const vanished = vanishedOptions(before, after)
  if (same && vanished.size === before.vanished.size) return before
  return { ...after, values, vanished }
}
