import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

/** Widths in percent. */
const bars = [62, 38, 71, 45, 54, 33, 66, 49]

/** A placeholder for the grid while the options are loading. */
export function LoadingGrid(): ReactNode {
  const say = useSay()
  return (
    <div className="skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">
        {say('load.loading')}
      </p>
      {bars.map((width) => (
        <div key={width} className="skeleton-row" aria-hidden="true">
          <span style={{ width: `${width / 3}%` }} />
          <span style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  )
}
