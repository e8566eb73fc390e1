import { type RefObject, useRef, useState } from 'react'
import { useDirection } from '../messages/Messages.tsx'
import { type Point, pointBelow } from './menuPosition.ts'

/** Between a button and what it opens, in CSS pixels. */
const gapPx = 4

/** A button that opens something below it, and closes it again. */
export interface Opener {
  readonly button: RefObject<HTMLButtonElement | null>
  /** Where to open, as a menu's position; undefined while it is closed. */
  readonly position: Point | undefined
  /** @param takesFocus whether the button gets the focus back */
  readonly close: (takesFocus: boolean) => void
  readonly onPointerDown: () => void
  readonly onPress: () => void
}

export function useOpener(): Opener {
  const direction = useDirection()
  const button = useRef<HTMLButtonElement>(null)
  const [position, setPosition] = useState<Point>()
  // A press on the button takes the focus from what is open, which closes it, before the button is clicked.
  const wasOpen = useRef(false)

  return {
    button,
    position,
    close(takesFocus) {
      setPosition(undefined)
      if (takesFocus) button.current?.focus({ preventScroll: true })
    },
    onPointerDown() {
      wasOpen.current = position !== undefined
    },
    onPress() {
      const closes = wasOpen.current || position !== undefined
      wasOpen.current = false
      if (button.current === null) return
      setPosition(closes ? undefined : pointBelow(button.current, direction, gapPx))
    },
  }
}
