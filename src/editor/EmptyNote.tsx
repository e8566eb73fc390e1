import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  readonly searching: boolean
  readonly onClear: () => void
}

/** Stands below the grid's header when there is no row to show. */
export function EmptyNote({ searching, onClear }: Props): ReactNode {
  const say = useSay()
  return (
    <div className="empty">
      <h2>{say(searching ? 'grid.noMatch' : 'grid.none')}</h2>
      <p>{say(searching ? 'grid.noMatchHint' : 'grid.noneHint')}</p>
      {searching && (
        <button type="button" className="button" onClick={onClear}>
          {say('grid.clearSearch')}
        </button>
      )}
    </div>
  )
}
