import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useDirection, useSay } from '../messages/Messages.tsx'
import { columnWidthLimits, type ResizableColumn } from './columns.ts'
import { unmirrored } from './navigation.ts'

interface Props {
  readonly column: ResizableColumn
  /** In CSS pixels. */
  readonly width: number
  /** @param width in CSS pixels; undefined for the column's width at first */
  readonly onResize: (column: ResizableColumn, width: number | undefined) => void
}

/** By how much a key changes the width, in CSS pixels. */
export const widthStepPx = 16

/**
 * The end of a column's header: dragging it, or the arrow keys, set the width; a double click or Enter resets it. It is
 * not a tab stop: with Shift, the arrow keys do the same on the header.
 */
export function ColumnSeparator({ column, width, onResize }: Props): ReactNode {
  const say = useSay()
  const direction = useDirection()
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined)

  function onKeyDown(event: KeyboardEvent): void {
    const { min, max } = columnWidthLimits
    const key = unmirrored(event.key, direction)
    const next = { ArrowLeft: width - widthStepPx, ArrowRight: width + widthStepPx, Home: min, End: max }[key]
    if (next === undefined && key !== 'Enter') return
    onResize(column, next)
    event.preventDefault()
    event.stopPropagation()
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag.current === undefined) return
    const moved = event.clientX - drag.current.x
    onResize(column, drag.current.width + (direction === 'rtl' ? -moved : moved))
  }

  function onPointerEnd(): void {
    drag.current = undefined
  }

  return (
    // A separator that can be moved is a control; the rule knows only the one that cannot.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      className="column-separator"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={say('column.width', { column: say(`column.${column}`) })}
      aria-valuenow={width}
      aria-valuemin={columnWidthLimits.min}
      aria-valuemax={columnWidthLimits.max}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(column, undefined)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
    />
  )
}
