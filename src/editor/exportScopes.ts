import type { Draft, PortalValues } from '../draft/draft.ts'
import { rowKeys, rowOf } from '../draft/row.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** One choice of what to export. */
export interface ExportScope {
  readonly id: 'all' | 'shown' | 'selected'
  readonly count: number
  readonly options: () => ReadonlyMap<string, OptionValue>
}

/** The options of these keys as they are seen. */
export function optionsOf(
  values: PortalValues,
  draft: Draft,
  keys: Iterable<string>,
): Map<string, OptionValue> {
  const options = new Map<string, OptionValue>()
  for (const key of keys) {
    if (values.has(key) || draft.edits.has(key)) options.set(key, rowOf(values, draft, key).value)
  }
  return options
}

/** What can be exported: all options, those shown, those selected in the order they are shown in. */
export function exportScopes(
  values: PortalValues,
  draft: Draft,
  shown: readonly string[],
  selected: ReadonlySet<string>,
): ExportScope[] {
  const scope = (id: ExportScope['id'], keys: readonly string[]): ExportScope => ({
    id,
    count: keys.length,
    options: () => optionsOf(values, draft, keys),
  })
  const all = scope('all', rowKeys(values, draft))
  const scopes = shown.length === all.count ? [all] : [all, scope('shown', shown)]
  return selected.size === 0 ? scopes : [...scopes, scope('selected', inShownOrder(shown, selected))]
}

/** The keys selected, first those shown in their order, then the others. */
export function inShownOrder(shown: readonly string[], selected: ReadonlySet<string>): string[] {
  const keys = new Set(shown.filter((key) => selected.has(key)))
  for (const key of selected) keys.add(key)
  return [...keys]
}
