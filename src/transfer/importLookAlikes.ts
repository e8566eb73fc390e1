import type { Draft, RemoteValues } from '../draft/draft.ts'
import { createLookAlikes } from '../draft/lookAlikes.ts'
import { rowKeys } from '../draft/row.ts'
import type { ImportRow } from './previewImport.ts'

/** The new keys of an import that look like an existing key or an earlier one of the import, with that key. */
export function importLookAlikes(
  rows: readonly ImportRow[],
  remoteValues: RemoteValues,
  draft: Draft,
): ReadonlyMap<string, string> {
  const known = createLookAlikes(rowKeys(remoteValues, draft))
  const found = new Map<string, string>()
  for (const { key, before } of rows) {
    if (key === undefined || before !== undefined) continue
    const other = known.find(key)
    if (other !== undefined) found.set(key, other)
    known.add(key)
  }
  return found
}
