import { memo, type ReactNode, useState } from 'react'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { isConflict } from '../draft/row.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { localeOf } from '../messages/language.ts'
import { type RecoveredDraft, restorable } from '../recovery/recoveredDraft.ts'

interface Context {
  readonly values: RemoteValues
  readonly draft: Draft
  readonly isReadOnly: boolean
  readonly onRestore: (offer: RecoveredDraft) => void
  readonly onDiscard: (offer: RecoveredDraft) => void
}

/** How many edits are compared at first, and how many more each time. */
const pageSize = 50

/** In code units: a longer value is cut off. */
const maxTextLength = 80

/** Offers the unsaved edits of earlier pages for recovery, compared with the portal's current values. */
export const RecoveredDraftNotice = memo(function RecoveredDraftNotice({
  offers,
  ...context
}: Context & { readonly offers: readonly RecoveredDraft[] }): ReactNode {
  const say = useSay()
  return (
    <section aria-label={say('recovered.label')}>
      {offers.map((offer) => (
        <Offer key={offer.found[0]?.storageKey} offer={offer} {...context} />
      ))}
    </section>
  )
})

interface OfferProps extends Context {
  readonly offer: RecoveredDraft
}

function Offer({ offer, values, draft, isReadOnly, onRestore, onDiscard }: OfferProps): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const [maxRows, setMaxRows] = useState(pageSize)
  const time = new Date(offer.time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const { edits, openEdit } = offer
  const openKey = openEdit?.column === 'newKey' ? openEdit.text : openEdit?.key
  const count = edits.size + Number(openKey !== undefined && !edits.has(openKey))
  const { standing } = restorable(draft, offer)
  const hasStanding = standing.edits.size > 0 || standing.openEdit !== undefined
  let conflictCount = 0
  for (const [key, edit] of edits) conflictCount += Number(isConflict(edit, values.get(key)))
  return (
    <Alert
      tone="info"
      title={[
        say('recovered.what', { count, time }),
        ...(conflictCount > 0 ? [say('recovered.changed', { count: conflictCount })] : []),
        ...(hasStanding ? [say('recovered.standing')] : []),
      ].join(' ')}
      detailsLabel={say('recovered.compare')}
      details={
        <>
          <ComparisonTable columns={[say('column.key'), say('recovered.yours'), say('recovered.portal')]}>
            {openEdit !== undefined && openKey !== undefined && (
              <tr>
                <KeyHeader optionKey={openKey} />
                <td data-label={say('recovered.yours')}>
                  <ComparedValue value={openEdit.text} maxLength={maxTextLength} />
                </td>
                <td data-label={say('recovered.portal')}>
                  <ComparedValue value={values.get(openKey)} maxLength={maxTextLength} />
                </td>
              </tr>
            )}
            {[...edits].slice(0, maxRows).map(([key, edit]) => (
              <tr key={key}>
                <KeyHeader optionKey={key} />
                <td data-label={say('recovered.yours')}>
                  <ComparedValue value={edit.value} removed={edit.removed} maxLength={maxTextLength} />
                </td>
                <td data-label={say('recovered.portal')}>
                  <ComparedValue value={values.get(key)} maxLength={maxTextLength} />
                </td>
              </tr>
            ))}
          </ComparisonTable>
          {edits.size > maxRows && (
            <Button variant="plain" onPress={() => setMaxRows(maxRows + pageSize)}>
              {say('review.more', { count: edits.size - maxRows })}
            </Button>
          )}
        </>
      }
      actions={
        <>
          <Button variant="plain" size="small" isDisabled={isReadOnly} onPress={() => onRestore(offer)}>
            {say('recovered.restore')}
          </Button>
          <Button variant="link" size="small" isDisabled={isReadOnly} onPress={() => onDiscard(offer)}>
            {say('recovered.discard')}
          </Button>
        </>
      }
    />
  )
}
