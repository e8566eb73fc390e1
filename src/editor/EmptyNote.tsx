import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  /** Shows all rows again; undefined when none is left out. */
  readonly onShowAll: (() => void) | undefined
}

/** Stands below the grid's header when there is no row to show. */
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
