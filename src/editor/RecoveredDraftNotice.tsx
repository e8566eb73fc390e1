import { memo, type ReactNode, useState } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { localeOf } from '../messages/language.ts'
import type { RecoveredDraft } from '../recovery/draftStorage.ts'

interface Props {
  readonly recovered: RecoveredDraft
  readonly values: RemoteValues
  /** @returns false when something else has to be finished first */
  readonly onRestore: (recovered: RecoveredDraft) => boolean
  /** Called when the person has decided about the edits. */
  readonly onDismiss: () => void
}

/** How many edits are compared at first, and how many more each time. */
const pageSize = 50

/** In code units: a longer value is cut off. */
const maxTextLength = 80

/** Offers the unsaved edits of earlier pages for recovery, compared with the portal's current values. */
export const RecoveredDraftNotice = memo(function RecoveredDraftNotice({
  recovered,
  values,
  onRestore,
  onDismiss,
}: Props): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const [maxRows, setMaxRows] = useState(pageSize)
  const time = new Date(recovered.time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  let conflictCount = 0
  const { edits, openEdit } = recovered
  const openKey = openEdit?.column === 'newKey' ? openEdit.text : openEdit?.key
  const count = edits.size + Number(openKey !== undefined && !edits.has(openKey))
  for (const [key, edit] of edits) conflictCount += Number(isConflict(edit, values.get(key)))
  return (
    <section className="notice notice-left" aria-label={say('recovered.label')}>
      <p>
        {[
          say('recovered.what', { count, time }),
          ...(conflictCount > 0 ? [say('recovered.changed', { count: conflictCount })] : []),
        ].join(' ')}
      </p>
      <details>
        <summary>{say('recovered.compare')}</summary>
        <ComparisonTable columns={[say('column.key'), say('recovered.yours'), say('recovered.portal')]}>
          {openEdit !== undefined && openKey !== undefined && (
            <tr>
              <KeyHeader optionKey={openKey} />
              <td>
                <ComparedValue value={openEdit.text} maxLength={maxTextLength} />
              </td>
              <td>
                <ComparedValue value={values.get(openKey)} maxLength={maxTextLength} />
              </td>
            </tr>
          )}
          {[...edits].slice(0, maxRows).map(([key, edit]) => (
            <tr key={key}>
              <KeyHeader optionKey={key} />
              <td>
                <ComparedValue value={edit.value} removed={edit.removed} maxLength={maxTextLength} />
              </td>
              <td>
                <ComparedValue value={values.get(key)} maxLength={maxTextLength} />
              </td>
            </tr>
          ))}
        </ComparisonTable>
        {recovered.edits.size > maxRows && (
          <button type="button" className="button" onClick={() => setMaxRows(maxRows + pageSize)}>
            {say('review.more', { count: recovered.edits.size - maxRows })}
          </button>
        )}
      </details>
      <div className="notice-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            if (onRestore(recovered)) onDismiss()
          }}
        >
          {say('recovered.restore')}
        </button>
        <button type="button" className="button" onClick={onDismiss}>
          {say('recovered.discard')}
        </button>
      </div>
    </section>
  )
})
