import { memo, type ReactNode } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { localeOf } from '../messages/language.ts'
import type { RecoveredDraft } from '../recovery/draftStorage.ts'
import { useStore } from '../state/useStore.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'backup' | 'grid'> {
  /** What the portal holds now. */
  readonly values: RemoteValues
  readonly onRestore: (edits: RecoveredDraft['edits']) => void
}

const maxRows = 50

/** The most code units of a value that are shown. */
const maxLength = 80

/** Offers back the unsaved edits of an earlier page, beside what the portal holds now. */
export const RecoveredDraftNotice = memo(function RecoveredDraftNotice({
  backup,
  grid,
  values,
  onRestore,
}: Props): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const recovered = useStore(backup.recovered)
  if (recovered === undefined) return null

  /** The notice goes; the focus must not go with it. */
  function dismiss(): void {
    backup.dismissRecovered()
    grid.set({ ...grid.get(), holdsFocus: true })
  }

  const time = new Date(recovered.time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  let changed = 0
  for (const [key, edit] of recovered.edits) changed += Number(isConflict(edit, values.get(key)))
  return (
    <section className="notice notice-left" aria-label={say('recovered.label')}>
      <p>
        {say('recovered.what', { count: recovered.edits.size, time })}{' '}
        {changed > 0 && say('recovered.changed', { count: changed })}
      </p>
      <details>
        <summary>{say('recovered.compare')}</summary>
        <ComparisonTable columns={[say('column.key'), say('recovered.yours'), say('recovered.portal')]}>
          {[...recovered.edits].slice(0, maxRows).map(([key, edit]) => (
            <tr key={key}>
              <KeyHeader optionKey={key} />
              <td>
                <ComparedValue value={edit.value} removed={edit.removed} maxLength={maxLength} />
              </td>
              <td>
                <ComparedValue value={values.get(key)} maxLength={maxLength} />
              </td>
            </tr>
          ))}
        </ComparisonTable>
      </details>
      <div className="notice-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            onRestore(recovered.edits)
            dismiss()
          }}
        >
          {say('recovered.restore')}
        </button>
        <button type="button" className="button" onClick={dismiss}>
          {say('recovered.discard')}
        </button>
      </div>
    </section>
  )
})
