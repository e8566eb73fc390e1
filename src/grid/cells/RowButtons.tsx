import type { ReactNode } from 'react'
import type { RowState } from '../../draft/row.ts'
import { useDirection, useSay } from '../../messages/Messages.tsx'
import { useGridContext } from '../gridContext.ts'
import { openMenuAt } from '../gridKeys.ts'

interface Props {
  readonly state: RowState
  /** A removed option holds null: there is nothing to remove. */
  readonly isNull: boolean
  /** Only the active row's buttons are on the way of Tab: there may be 100,000 rows. */
  readonly tabbable: boolean
  readonly onResolve: () => void
  readonly onRevert: () => void
  readonly onRemove: () => void
}

/** What is done most often to a row in this state. */
export function RowButtons({ state, isNull, tabbable, onResolve, onRevert, onRemove }: Props): ReactNode {
  const say = useSay()

  function button(name: 'resolve' | 'revert' | 'remove', onPress: () => void): ReactNode {
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

  return (
    <>
      {state === 'conflict' && button('resolve', onResolve)}
      {state !== 'clean' && button('revert', onRevert)}
      {state !== 'removed' && state !== 'conflict' && !isNull && button('remove', onRemove)}
    </>
  )
}

/** Opens the menu of the active row. */
export function MenuButton({ optionKey }: { readonly optionKey: string }): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const { grid } = useGridContext()
  return (
    <button
      type="button"
      className="row-button row-menu-button"
      aria-haspopup="menu"
      aria-label={say('column.actions')}
      onClick={(event) => openMenuAt(event.currentTarget, optionKey, grid, direction)}
    >
      ⋯
    </button>
  )
}
