import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow, rowOf } from '../draft/row.ts'
import type { OptionValue } from '../value/optionValue.ts'

/**
 * The options of these keys as shown, unsaved edits included.
 *
 * @param partial keys of which only a part of the value is known: they are left out
 */
export function optionsOf(
  values: RemoteValues,
  draft: Draft,
  partial: ReadonlySet<string>,
  keys: Iterable<string>,
): Map<string, OptionValue> {
  const options = new Map<string, OptionValue>()
  for (const key of keys) {
    if (hasRow(values, draft, key) && !partial.has(key)) options.set(key, rowOf(values, draft, key).value)
  }
  return options
}
