import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import { useStore } from '../state/useStore.ts'

interface Props {
  readonly portal: Portal
  /** What the last command has to tell; it comes before the report. */
  readonly statusMessage: string | undefined
  readonly isSaving: boolean
  /** What the last save has to tell. */
  readonly report: string
  /** How many options are shown; undefined until they are loaded. */
  readonly visibleCount: number | undefined
  /** How many there are, where some may be left out. */
  readonly totalCount: number | undefined
}

/** Whom the app talks to, what it is doing, how much is shown. */
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

/** The portal's wait between two tries in words; undefined when it waits for nothing. */
function useRetryText(portal: Portal): string | undefined {
  const say = useSay()
  const retry = useStore(portal.retryWait)
  if (retry === undefined) return undefined
  const seconds = Math.ceil(retry.wait / 1000)
  return retry.failed === undefined
    ? say('save.queued', { seconds })
    : say('save.waiting', { seconds, ...retry.failed })
}
