import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import { useStore } from '../state/useStore.ts'

interface Props {
  readonly portal: Portal
  /** What the last command has to tell; it comes before the report. */
  readonly told: string | undefined
  readonly isSaving: boolean
  /** What the last save has to tell. */
  readonly report: string
  /** How many options are shown; undefined until they are loaded. */
  readonly shown: number | undefined
  /** How many there are, where some may be left out. */
  readonly total: number | undefined
}

/** Whom the app talks to, what it is doing, how much is shown. */
export const StatusBar = memo(function StatusBar({
  portal,
  told,
  isSaving,
  report,
  shown,
  total,
}: Props): ReactNode {
  const say = useSay()
  const news = useWaiting(portal) ?? (isSaving ? say('save.saving') : told)
  return (
    <footer className="status-bar">
      <span className="status-portal">{say('toolbar.portal', { host: portal.host })}</span>
      <span role="status" className={news === undefined ? 'status status-good' : 'status'}>
        {news ?? report}
      </span>
      <span className="status-count" aria-live="polite">
        {shown !== undefined &&
          (total === undefined
            ? say('count.options', { count: shown })
            : say('count.matches', { count: shown, total }))}
      </span>
    </footer>
  )
})

/** The portal's wait between two tries in words; undefined when it waits for nothing. */
function useWaiting(portal: Portal): string | undefined {
  const say = useSay()
  const retry = useStore(portal.retryWait)
  if (retry === undefined) return undefined
  const seconds = Math.ceil(retry.wait / 1000)
  return retry.failed === undefined
    ? say('save.queued', { seconds })
    : say('save.waiting', { seconds, ...retry.failed })
}
