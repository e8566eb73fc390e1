import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** All options of one user as the portal holds them, in the portal's order. */
export interface OptionSet {
  readonly values: ReadonlyMap<string, OptionValue>
  /** Keys whose value the portal shows only in part: writing one back would lose the rest. */
  readonly partial: ReadonlySet<string>
  /** The REST layer answers every full reading of this store as an error: it holds `error` and `error_description`. */
  readonly readsAsError: boolean
  /** Options seen before that are gone, with their last value: nobody can delete one, so they were lost. */
  readonly vanished: ReadonlyMap<string, OptionValue>
}

function stillVanished(before: OptionSet, after: OptionSet): ReadonlyMap<string, OptionValue> {
  const vanished = new Map<string, OptionValue>()
  for (const source of [before.vanished, before.values]) {
    for (const [key, value] of source) if (!after.values.has(key)) vanished.set(key, value)
  }
  return vanished
}

/**
 * Carries unchanged values over from the last answer, so that what did not change keeps its identity.
 *
 * @returns `before` itself where nothing changed at all
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
    const kept = old !== undefined && equalValues(old, value)
    values.set(key, kept ? old : value)
    if (!kept || oldKeys.next().value !== key) same = false
  }
  for (const key of after.partial) if (!before.partial.has(key)) same = false
  const vanished = stillVanished(before, after)
  if (same && vanished.size === before.vanished.size) return before
  return { ...after, values, vanished }
}
