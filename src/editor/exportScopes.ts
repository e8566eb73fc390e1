import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow, rowKeys, rowOf } from '../draft/row.ts'
import type { ExportScope } from '../transfer/exportScope.ts'
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

/** What can be exported: all options, the visible ones if they are fewer, and the selected ones if there are any. */
export function exportScopes(
  values: RemoteValues,
  draft: Draft,
  partial: ReadonlySet<string>,
  visibleKeys: readonly string[],
  selected: readonly string[],
): ExportScope[] {
  const scope = (id: ExportScope['id'], keys: readonly string[]): ExportScope => ({
    id,
    count: keys.length,
    options: () => optionsOf(values, draft, partial, keys),
    omitted: keys.filter((key) => partial.has(key)),
  })
  const all = scope('all', rowKeys(values, draft))
  const scopes = visibleKeys.length === all.count ? [all] : [all, scope('shown', visibleKeys)]
  return selected.length === 0 ? scopes : [...scopes, scope('selected', selected)]
}
