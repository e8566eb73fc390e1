import { useMutation } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { useSay } from '../messages/Messages.tsx'
import type { OptionSet } from '../options/optionSet.ts'
import type { PortalError } from '../portal/portalError.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
import { errorDetails, errorSentence } from '../wording/errorSentence.ts'
import { useStore } from '../state/useStore.ts'
import { RepairOnDemand } from './RepairOnDemand.tsx'
import { keyList } from './saveReport.ts'
import { wholeValues } from './saveEngine.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'saving' | 'draft' | 'lossWatch'> {
  readonly host: string
  readonly options: OptionSet
  readonly isReadOnly: boolean
  readonly onPutBack: (values: RemoteValues) => void
  /** The error of the last refresh; null when it succeeded. */
  readonly error: PortalError | null
}

/** What has happened to the options in the portal, with the way to repair it: damage, losses, a failed refresh. */
export const Notices = memo(function Notices({
  saving,
  draft,
  lossWatch,
  host,
  options,
  isReadOnly,
  onPutBack,
  error,
}: Props): ReactNode {
  const say = useSay()
  const losses = useStore(lossWatch.losses)
  const repair = useMutation({ mutationFn: saving.repair, scope: { id: 'save' } })
  const { edits } = useStore(draft)

  const isUnedited = ([key]: readonly [string, unknown]): boolean => !edits.has(key)
  const lost = [...losses.lost].filter(isUnedited)
  const vanished = [...losses.vanished].filter(isUnedited)
  const putBack = new Map([...vanished, ...lost])
  const repairCount = error?.kind === 'damaged' ? wholeValues(options).size : 0
  const repairAdvice = `${say('error.damaged')} ${say('notice.damaged')}`

  return (
    <>
      {error !== null && (
        <div role="alert" className="notice notice-bad">
          <span>
            {repairCount > 0 ? repairAdvice : `${say('refresh.failed')} ${errorSentence(say, error)}`}
          </span>
          {repairCount > 0 && (
            <button
              type="button"
              className="button"
              aria-disabled={repair.isPending || isReadOnly}
              onClick={() => {
                if (!isReadOnly) repair.mutate()
              }}
            >
              {say('notice.repair', { count: repairCount })}
            </button>
          )}
          <RepairOnDemand error={error} saving={saving} />
          {repair.data?.kind === 'failed' && <span>{errorSentence(say, repair.data.error)}</span>}
          <ErrorDetails
            text={errorDetails(repair.data?.kind === 'failed' ? repair.data.error : error, host)}
          />
        </div>
      )}
      {putBack.size > 0 && (
        <div role="alert" className="notice notice-bad">
          {lost.length > 0 && (
            <span>
              {say('notice.lost', { count: lost.length, keys: keyList(say, new Map(lost).keys()) })}
            </span>
          )}
          {vanished.length > 0 && (
            <span>
              {say('notice.vanished', {
                count: vanished.length,
                keys: keyList(say, new Map(vanished).keys()),
              })}
            </span>
          )}
          <button
            type="button"
            className="button"
            aria-disabled={isReadOnly}
            onClick={() => {
              if (!isReadOnly) onPutBack(putBack)
            }}
          >
            {say('notice.putBack')}
          </button>
          <button type="button" className="button button-link" onClick={lossWatch.dismiss}>
            {say('notice.dismiss')}
          </button>
        </div>
      )}
      {options.readsAsError && <div className="notice">{say('notice.errorPair')}</div>}
    </>
  )
})
