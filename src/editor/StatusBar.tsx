import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'

interface Props {
  readonly portal: Portal
  /** How many options are visible; undefined until they are loaded. */
  readonly visibleCount: number | undefined
  /** How many options there are; undefined when they are not filtered. */
  readonly totalCount: number | undefined
}

/** Shows the portal's address, and how many options are visible. */
export const StatusBar = memo(function StatusBar({ portal, visibleCount, totalCount }: Props): ReactNode {
  const say = useSay()
  return (
    <footer className="status-bar">
      <span className="status-portal">{say('toolbar.portal', { host: portal.host })}</span>
      <span className="status-count" aria-live="polite">
        {visibleCount !== undefined &&
          (totalCount === undefined
            ? say('count.options', { count: visibleCount })
            : say('count.matches', { count: visibleCount, total: totalCount }))}
      </span>
    </footer>
  )
})
