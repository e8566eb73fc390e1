import type { Draft, Edit, RemoteValues } from '../draft/draft.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import type { ImportRow } from './previewImport.ts'

/**
 * The row as it is, or refused where what it would change must not be changed.
 *
 * @param refusal why an edit must not be made
 */
export function refusedIfReadOnly(
  row: ImportRow,
  remoteValues: RemoteValues,
  draft: Draft,
  refusal: (key: string, edit: Edit) => ReadOnlyReason | undefined,
): ImportRow {
  const { key, value, status } = row
  if (key === undefined || value === undefined || status === 'same' || status === 'refused') return row
  const edit = draft.edits.get(key)
  const base = edit === undefined ? remoteValues.get(key) : edit.base
  const reason = refusal(key, { base, value, removed: false })
  return reason === undefined ? row : { ...row, status: 'refused', reason: { kind: reason } }
}
