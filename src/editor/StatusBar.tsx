import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import type { LockWait } from '../save/saveLock.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { useProgress } from './useProgress.ts'

interface Props {
  readonly portal: Portal
  readonly lockWait: ReadonlyStore<LockWait | undefined>
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
  lockWait,
  statusMessage,
  isSaving,
  report,
  visibleCount,
  totalCount,
}: Props): ReactNode {
  const say = useSay()
  const { text: waitText, isCountdown, actions } = useProgress(useStore(portal.waiting), useStore(lockWait))
  const progress = waitText ?? (isSaving ? say('save.saving') : statusMessage)
  return (
    <footer className="status-bar">
      <span className="status-portal">{say('toolbar.portal', { host: portal.host })}</span>
      <span
        role="status"
        // A countdown is announced when it begins, not each second.
        aria-live={isCountdown ? 'off' : 'polite'}
        className={progress === undefined ? 'status status-good' : 'status'}
      >
        {progress ?? report}
      </span>
      {actions.map(({ name, run }) => (
        <button key={name} type="button" className="button button-link" onClick={run}>
          {say(name)}
        </button>
      ))}
      <span className="status-count" aria-live="polite">
        {visibleCount !== undefined &&
          (totalCount === undefined
            ? say('count.options', { count: visibleCount })
            : say('count.matches', { count: visibleCount, total: totalCount }))}
      </span>
    </footer>
  )
})
