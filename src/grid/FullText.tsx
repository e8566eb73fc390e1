import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { Row } from '../draft/row.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { displayText } from '../value/displayText.ts'
import { activeCell, isCutOff } from './cellElement.ts'
import { useGridContext } from './gridContext.ts'

interface Props {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rowOf: (key: string) => Row
}

/** How long a cell has the focus before its text is shown, in milliseconds: moving on shows nothing. */
const restMs = 600

/** The most code units that are shown. */
const maxLength = 600

interface Shown {
  readonly text: string
  /** The lower edge of the cell and its left one, in CSS pixels of the view. */
  readonly top: number
  readonly left: number
}

/** The whole text of the cell with the focus, where the cell cuts it off; assistive technology has it anyway. */
export function FullText({ scroller, rowOf }: Props): ReactNode {
  const { grid, openEdit } = useGridContext()
  const { active, holdsFocus, menu } = useStore(grid)
  const isOpen = useSelected(openEdit, (edit) => edit !== undefined)
  const [shown, setShown] = useState<Shown>()

  useEffect(() => {
    const element = scroller.current
    const isCovered = menu !== undefined || isOpen
    if (element === null || active === undefined || !holdsFocus || isCovered) return undefined
    const timer = setTimeout(() => {
      const cell = activeCell(element)
      if (cell === null || !cell.matches(':focus-visible') || !isCutOff(cell)) return
      const { left, bottom: top } = cell.getBoundingClientRect()
      const text = active.column === 'key' ? active.key : displayText(rowOf(active.key).value, maxLength)
      setShown({ text, top, left })
    }, restMs)
    function hide(): void {
      clearTimeout(timer)
      setShown(undefined)
    }
    element.addEventListener('scroll', hide, { passive: true })
    return () => {
      element.removeEventListener('scroll', hide)
      hide()
    }
    // The text of the moment is shown, and a change of it hides it with the edit that makes it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroller, active, holdsFocus, menu, isOpen])

  if (shown === undefined) return null
  const { text, top, left } = shown
  return (
    <div aria-hidden="true" translate="no" className="full-text" style={{ top, left }}>
      {text}
    </div>
  )
}
