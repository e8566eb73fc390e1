import type { Draft, RemoteValues } from '../draft/draft.ts'
import { rowKeys } from '../draft/row.ts'
import type { ExportScope } from '../transfer/exportScope.ts'
import { optionsOf } from './optionsOf.ts'

/** What can be exported: all options, the visible ones if they are fewer, and the selected ones if there are any. */
export function exportScopes(
  values: RemoteValues,
  draft: Draft,
  partial: ReadonlySet<string>,
  visibleKeys: readonly string[],
  selected: readonly string[],
  isSecret: (key: string) => boolean = () => false,
): ExportScope[] {
  const scope = (id: ExportScope['id'], keys: readonly string[]): ExportScope => ({
    id,
    count: keys.length,
    options: () => optionsOf(values, draft, partial, keys),
    omitted: keys.filter((key) => partial.has(key)),
    secrets: keys.filter((key) => isSecret(key) && !partial.has(key)),
  })
  const all = scope('all', rowKeys(values, draft))
  const scopes = visibleKeys.length === all.count ? [all] : [all, scope('shown', visibleKeys)]
  return selected.length === 0 ? scopes : [...scopes, scope('selected', selected)]
}
