import type { ReactNode } from 'react'
import type { RowState } from '../../draft/row.ts'
import { useDirection, useSay } from '../../messages/Messages.tsx'
import { useGridContext } from '../gridContext.ts'
import { openMenuAt } from '../openMenuAt.ts'

interface Props {
  readonly state: RowState
  /** Whether the value is null, so that there is nothing to remove. */
  readonly isNull: boolean
  /** Whether Tab goes to the buttons: only in the active row, since there may be 100,000. */
  readonly tabbable: boolean
  readonly onResolve: () => void
  readonly onRevert: () => void
  readonly onRemove: () => void
}

/** The most common actions for a row in this state. */
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

/** The button that opens the menu of a row. */
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
