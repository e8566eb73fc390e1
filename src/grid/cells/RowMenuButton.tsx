import type { ReactNode } from 'react'
import { useDirection, useSay } from '../../messages/Messages.tsx'
import { useGridContext } from '../gridContext.ts'
import { openMenuAt } from '../openMenuAt.ts'

interface Props {
  readonly optionKey: string
}

/** The button that opens the menu of a row. It is not a tab stop: on its cell, Enter does the same. */
export function RowMenuButton({ optionKey }: Props): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const { grid } = useGridContext()
  return (
    <button
      type="button"
      className="row-menu-button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={say('column.actions')}
      onClick={(event) => openMenuAt(event.currentTarget, optionKey, grid, direction)}
    />
  )
}
