import { type PointerEvent, useEffect, useRef } from 'react'

/** How long a finger rests before it has pressed, in milliseconds. */
const longPressMs = 500

/** How far a finger may move while it rests, in CSS pixels. */
const tolerancePx = 10

interface Press {
  readonly x: number
  readonly y: number
  readonly timer: ReturnType<typeof setTimeout>
}

/** Reports a finger that rests on an element: browsers do not agree on what that does. */
export function useLongPress(onLongPress: (target: EventTarget) => void) {
  const press = useRef<Press>(undefined)
  const hasPressed = useRef(false)

  function end(): void {
    clearTimeout(press.current?.timer)
    press.current = undefined
  }

  useEffect(() => () => clearTimeout(press.current?.timer), [])

  function onPointerDown(event: PointerEvent): void {
    end()
    const { target, clientX: x, clientY: y } = event
    hasPressed.current = false
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    const timer = setTimeout(() => {
      hasPressed.current = true
      onLongPress(target)
    }, longPressMs)
    press.current = { x, y, timer }
  }

  function onPointerMove({ clientX, clientY }: PointerEvent): void {
    const { current } = press
    if (current !== undefined && Math.hypot(clientX - current.x, clientY - current.y) > tolerancePx) end()
  }

  return {
    /** Whether the finger has pressed long: the click that ends it means nothing more. */
    hasPressed: () => hasPressed.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end },
  }
}
