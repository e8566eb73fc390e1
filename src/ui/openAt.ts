import type { Direction } from '../messages/language.ts'
import { menuPosition, type Point } from './menuPosition.ts'

/**
 * A ref that shows a popover above everything, at a point or as near to it as its size allows, and focuses what it holds.
 *
 * @param focused a selector of what takes the focus; without one, the popover itself does
 */
export function openAt(
  position: Point,
  direction: Direction,
  focused?: string,
): (popover: HTMLElement | null) => void {
  return (popover) => {
    if (popover === null || popover.contains(document.activeElement)) return
    // It is drawn only while it is open: where the browser has no popovers, it is shown where it stands.
    popover.showPopover?.()
    const { x, y } = menuPosition(
      position,
      { width: popover.offsetWidth, height: popover.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      direction,
    )
    popover.style.left = `${x}px`
    popover.style.top = `${y}px`
    const target = focused === undefined ? popover : popover.querySelector<HTMLElement>(focused)
    target?.focus({ preventScroll: true })
  }
}
