import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  /** Clears the filters; undefined when there are none. */
  readonly onShowAll: (() => void) | undefined
}

/** Shown below the grid's header when there are no rows. */
export function EmptyNote({ onShowAll }: Props): ReactNode {
  const say = useSay()
  return (
    <div className="empty">
      <h2>{say(onShowAll ? 'grid.noMatch' : 'grid.none')}</h2>
      <p>{say(onShowAll ? 'grid.noMatchHint' : 'grid.noneHint')}</p>
      {onShowAll && (
        <button type="button" className="button" onClick={onShowAll}>
          {say('grid.showAll')}
        </button>
      )}
    </div>
  )
}
