import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import { useStore } from '../state/useStore.ts'

interface Props {
  readonly portal: Portal
  /** The message of the last command; it takes precedence over the report. */
  readonly statusMessage: string | undefined
  readonly isSaving: boolean
  /** The result of the last save. */
  readonly report: string
  /** How many options are visible; undefined until they are loaded. */
  readonly visibleCount: number | undefined
  /** How many options there are; undefined when they are not filtered. */
  readonly totalCount: number | undefined
}

/** Shows the portal's address, what the app is doing, and how many options are visible. */
export const StatusBar = memo(function StatusBar({
  portal,
  statusMessage,
  isSaving,
  report,
  visibleCount,
  totalCount,
}: Props): ReactNode {
  const say = useSay()
  const progress = useRetryText(portal) ?? (isSaving ? say('save.saving') : statusMessage)
  return (
    <footer className="status-bar">
      <span className="status-portal">{say('toolbar.portal', { host: portal.host })}</span>
      <span role="status" className={progress === undefined ? 'status status-good' : 'status'}>
        {progress ?? report}
      </span>
      <span className="status-count" aria-live="polite">
        {visibleCount !== undefined &&
          (totalCount === undefined
            ? say('count.options', { count: visibleCount })
            : say('count.matches', { count: visibleCount, total: totalCount }))}
      </span>
    </footer>
  )
})

/** The current wait of a call in words; undefined when there is none. */
function useRetryText(portal: Portal): string | undefined {
  const say = useSay()
  const retry = useStore(portal.retryWait)
  if (retry === undefined) return undefined
  const seconds = Math.ceil(retry.wait / 1000)
  return retry.failed === undefined
    ? say('save.queued', { seconds })
    : say('save.waiting', { seconds, ...retry.failed })
}
