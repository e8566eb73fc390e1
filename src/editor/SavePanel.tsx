import { memo, type ReactNode } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { localeOf } from '../messages/language.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import type { BackupStatus } from '../recovery/draftStorage.ts'
import { columnLimitBytes, oldColumnLimitBytes, sizeAfter } from '../save/storeSize.ts'
import { formatBytes } from '../wording/formatBytes.ts'
import { readsAsErrorAfter } from './readsAsErrorAfter.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  /** The bytes that the portal's values take in its column; undefined until they are counted. */
  readonly storedBytes: number | undefined
  readonly backupStatus: BackupStatus
  readonly saving: boolean
  readonly isReadOnly: boolean
  readonly onSave: () => void
  readonly onReview: () => void
  readonly onDiscard: () => void
}

/** The panel at the bottom, shown as long as there are unsaved changes. */
export function SavePanel(props: Props): ReactNode {
  const { draft, values, storedBytes, backupStatus, saving, isReadOnly, onSave, onReview, onDiscard } = props
  const say = useSay()
  const count = draft.edits.size
  let removals = 0
  for (const { removed } of draft.edits.values()) removals += Number(removed)

  return (
    <section className="save-panel" aria-label={say('save.label')}>
      <div className="save-count">
        <span>{say('save.changes', { count })}</span>
        {removals > 0 && <span className="save-warning">{say('save.removals', { count: removals })}</span>}
        {readsAsErrorAfter(values, draft) && <span className="save-warning">{say('save.errorPair')}</span>}
        {backupStatus !== 'kept' && (
          <span className="save-warning">{say(`save.notKept.${backupStatus}`)}</span>
        )}
        <StoreSize values={values} draft={draft} storedBytes={storedBytes} />
      </div>
      <div className="save-buttons">
        <button
          type="button"
          className="button button-primary button-save"
          aria-disabled={saving || isReadOnly}
          aria-busy={saving}
          onClick={onSave}
        >
          {saving && <span className="spinner spinner-small" aria-hidden="true" />}
          <span>{say('save.save')}</span>
        </button>
        <button type="button" className="button" onClick={onReview}>
          {say('save.review')}
        </button>
        <button
          type="button"
          className="button button-link"
          aria-disabled={isReadOnly}
          onClick={isReadOnly ? undefined : onDiscard}
        >
          {say('save.discard')}
        </button>
      </div>
    </section>
  )
}

type StoreSizeProps = Pick<Props, 'values' | 'draft' | 'storedBytes'>

/** How full the portal's column will be after a save. */
const StoreSize = memo(function StoreSize({ values, draft, storedBytes }: StoreSizeProps): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  if (storedBytes === undefined) return null
  const size = sizeAfter(storedBytes, draft.edits, values)
  const used = say('save.size', {
    size: formatBytes(size, locale),
    limit: formatBytes(columnLimitBytes, locale),
  })
  const outgrowsOld = storedBytes <= oldColumnLimitBytes && size > oldColumnLimitBytes
  return (
    <>
      <span className={size > columnLimitBytes ? 'save-warning' : 'save-size'}>{used}</span>
      {outgrowsOld && (
        <span className="save-warning">
          {say('save.sizeOld', { limit: formatBytes(oldColumnLimitBytes, locale) })}
        </span>
      )}
    </>
  )
})
