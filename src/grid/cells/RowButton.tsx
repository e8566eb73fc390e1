import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'

interface Props {
  readonly name: 'revert' | 'remove' | 'resolve'
  /** Only the active row's buttons are on the way of Tab: there may be 100,000 rows. */
  readonly tabbable: boolean
  readonly onPress: () => void
}

export function RowButton({ name, tabbable, onPress }: Props): ReactNode {
  const say = useSay()
  return (
    <button
      type="button"
      className="row-button"
      tabIndex={tabbable ? 0 : -1}
      title={say(`row.${name}.hint`)}
      onClick={onPress}
    >
      {say(`row.${name}`)}
    </button>
  )
}
