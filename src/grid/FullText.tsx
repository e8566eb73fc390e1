import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from '../messages/Messages.tsx'
import { useSelected, useStore } from '../state/useStore.ts'
import { displayText } from '../value/displayText.ts'
import { activeCell, isCutOff } from './cellElement.ts'
import { useGridContext } from './gridContext.ts'
import type { CellId } from './gridState.ts'
import type { ShownRow } from './shownRow.ts'

interface Props {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rowOf: (key: string) => ShownRow
}

/** How long a cell has the focus before its text is shown, in milliseconds: moving on shows nothing. */
const restMs = 600

/** The most code units that are shown. */
const maxLength = 600

interface Shown {
  readonly lines: readonly string[]
  /** The lower edge of the cell and its left one, in CSS pixels of the view. */
  readonly top: number
  readonly left: number
}

/**
 * The whole text of the cell with the focus, where the cell cuts it off, and what does not fit in its value; assistive
 * technology has both anyway.
 */
export function FullText({ scroller, rowOf }: Props): ReactNode {
  const { grid, openEdit, rules } = useGridContext()
  const translation = useTranslation()
  const { active, holdsFocus, menu } = useStore(grid)
  const isOpen = useSelected(openEdit, (edit) => edit !== undefined)
  const [shown, setShown] = useState<Shown>()

  function linesOf({ key, column }: CellId, isCut: boolean): readonly string[] {
    const title = rules.titleOf(key, translation.language)
    if (column === 'key') return isCut ? [key, ...(title === undefined ? [] : [title])] : []
    if (column !== 'value') return []
    const { value, shown: shownValue, state } = rowOf(key)
    const problem = state === 'removed' ? undefined : rules.problemOf(key, value, translation)
    const text = isCut ? [displayText(shownValue, maxLength)] : []
    return problem === undefined ? text : [...text, problem]
  }

  useEffect(() => {
    const element = scroller.current
    const isCovered = menu !== undefined || isOpen
    if (element === null || active === undefined || !holdsFocus || isCovered) return undefined
    const timer = setTimeout(() => {
      const cell = activeCell(element)
      if (cell === null || !cell.matches(':focus-visible')) return
      const { left, bottom: top } = cell.getBoundingClientRect()
      const lines = linesOf(active, isCutOff(cell))
      if (lines.length > 0) setShown({ lines, top, left })
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
  const { lines, top, left } = shown
  return (
    <div aria-hidden="true" translate="no" className="full-text" style={{ top, left }}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  )
}
