import { memo, type ReactNode, useState } from 'react'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { isConflict } from '../draft/row.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import { localeOf } from '../messages/language.ts'
import type { RecoveredDraft } from '../recovery/recoveredDraft.ts'
import { restorable } from '../recovery/restorable.ts'
import { pathOfInput, textOfStoredInput } from '../settings/storedInput.ts'
import type { Split } from './draftActions.ts'
import type { Guard } from './guard.ts'

interface Context {
  readonly values: RemoteValues
  readonly draft: Draft
  readonly isReadOnly: boolean
  readonly guard: Guard
  readonly onRestore: (offer: RecoveredDraft, split: Split) => void
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

function Offer({ offer, values, draft, guard, isReadOnly, onRestore, onDiscard }: OfferProps): ReactNode {
  const say = useSay()
  const locale = localeOf(useLanguage())
  const [maxRows, setMaxRows] = useState(pageSize)
  const time = new Date(offer.time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const { edits, openEdit } = offer
  const inputs = [...(offer.inputs ?? [])]
  const openKey = openEdit?.column === 'newKey' ? openEdit.text : openEdit?.key
  const count = edits.size + Number(openKey !== undefined && !edits.has(openKey)) + inputs.length
  const split: Split = (current, recovered) => restorable(current, recovered, guard.refusal)
  const { restored } = split(draft, offer)
  const refused = refusedBy(guard, offer)
  const newer = restorable(draft, offer).standing
  const hasNewer = newer.edits.size > 0 || newer.openEdit !== undefined
  const hasRestorable = restored.edits.size > 0 || restored.openEdit !== undefined || inputs.length > 0
  let conflictCount = 0
  for (const [key, edit] of edits) conflictCount += Number(isConflict(edit, values.get(key)))
  return (
    <Alert
      tone="info"
      title={[
        say('recovered.what', { count, time }),
        ...(conflictCount > 0 ? [say('recovered.changed', { count: conflictCount })] : []),
        ...(hasNewer ? [say('recovered.standing')] : []),
        ...(refused.size > 0 ? [guard.refusedSentence?.(refused)] : []),
      ].join(' ')}
      detailsLabel={say('recovered.compare')}
      details={
        <>
          <ComparisonTable columns={[say('column.key'), say('recovered.yours'), say('recovered.portal')]}>
            {openEdit !== undefined && openKey !== undefined && (
              <tr>
                <KeyHeader optionKey={openKey} />
                <td data-label={say('recovered.yours')}>
                  <ComparedValue
                    value={openEdit.column === 'value' ? guard.mask(openKey, openEdit.text) : openEdit.text}
                    maxLength={maxTextLength}
                  />
                </td>
                <td data-label={say('recovered.portal')}>
                  <ComparedValue value={guard.mask(openKey, values.get(openKey))} maxLength={maxTextLength} />
                </td>
              </tr>
            )}
            {inputs.slice(0, maxRows).map(([id, input]) => {
              const path = pathOfInput(id)
              const [key = ''] = path
              return (
                <tr key={id}>
                  <KeyHeader optionKey={path.join(' › ')} />
                  <td data-label={say('recovered.yours')}>
                    <ComparedValue
                      value={guard.mask(key, textOfStoredInput(input))}
                      maxLength={maxTextLength}
                    />
                  </td>
                  <td data-label={say('recovered.portal')}>
                    <ComparedValue value={guard.mask(key, values.get(key))} maxLength={maxTextLength} />
                  </td>
                </tr>
              )
            })}
            {[...edits].slice(0, maxRows).map(([key, edit]) => (
              <tr key={key}>
                <KeyHeader optionKey={key} />
                <td data-label={say('recovered.yours')}>
                  <ComparedValue
                    value={guard.mask(key, edit.value)}
                    removed={edit.removed}
                    maxLength={maxTextLength}
                  />
                </td>
                <td data-label={say('recovered.portal')}>
                  <ComparedValue value={guard.mask(key, values.get(key))} maxLength={maxTextLength} />
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
          <Button
            variant="plain"
            size="small"
            isDisabled={isReadOnly || (refused.size > 0 && !hasRestorable)}
            onPress={() => onRestore(offer, split)}
          >
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

/** What must not be restored, and why. */
function refusedBy(
  { refusal }: Pick<Guard, 'refusal'>,
  { edits, openEdit }: RecoveredDraft,
): ReadonlyMap<string, ReadOnlyReason> {
  const reasons = [...edits].map(([key, edit]) => [key, refusal(key, edit)] as const)
  if (openEdit !== undefined) reasons.push([openEdit.key, refusal(openEdit.key)])
  return new Map(reasons.flatMap(([key, reason]) => (reason === undefined ? [] : [[key, reason] as const])))
}
