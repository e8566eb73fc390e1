import { useMutation } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { OptionSet } from '../options/optionSet.ts'
import type { PortalError } from '../portal/portalError.ts'
import { lostUpdates } from '../save/lostUpdates.ts'
import { errorSentence } from '../wording/errorSentence.ts'
import { useStore } from '../state/useStore.ts'
import { keyList } from './saveReport.ts'
import type { Session } from './session.ts'

interface Props {
  readonly session: Session
  readonly options: OptionSet
  /** Why the last refresh failed; null when it did not. */
  readonly error: PortalError | null
}

/** What the portal has done to the options on its own, each with the way to put it right. */
export const Notices = memo(function Notices({ session, options, error }: Props): ReactNode {
  const say = useSay()
  const saved = useStore(session.saving.saved)
  const repair = useMutation({ mutationFn: session.saving.repair, scope: { id: 'save' } })
  const { edits } = useStore(session.draft)

  const lost = [...lostUpdates(saved, options.values)].filter(([key]) => !edits.has(key))
  const vanished = [...options.vanished].filter(
    ([key]) => !edits.has(key) && !lost.some(([name]) => name === key),
  )
  const putBack = new Map([...vanished, ...lost])

  return (
    <>
      {error !== null && (
        <div role="alert" className="notice notice-bad">
          <span>
            {say('refresh.failed')} {errorSentence(say, error)}
          </span>
          {error.kind === 'damaged' && options.values.size > 0 && (
            <button
              type="button"
              className="button"
              aria-disabled={repair.isPending}
              onClick={() => repair.mutate()}
            >
              {say('notice.repair', { count: options.values.size })}
            </button>
          )}
          {repair.data?.kind === 'failed' && <span>{errorSentence(say, repair.data.error)}</span>}
        </div>
      )}
      {putBack.size > 0 && (
        <div role="alert" className="notice notice-bad">
          <span>
            {lost.length > 0 &&
              say('notice.lost', { count: lost.length, keys: keyList(say, new Map(lost).keys()) })}{' '}
            {vanished.length > 0 &&
              say('notice.vanished', {
                count: vanished.length,
                keys: keyList(say, new Map(vanished).keys()),
              })}
          </span>
          <button type="button" className="button" onClick={() => session.stageValues(putBack)}>
            {say('notice.putBack')}
          </button>
        </div>
      )}
      {options.readsAsError && <div className="notice">{say('notice.errorPair')}</div>}
    </>
  )
})
