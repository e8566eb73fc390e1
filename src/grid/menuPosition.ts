import type { Direction } from '../messages/language.ts'

/** A point of the view, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What stays free between a menu and the edge of the view, in CSS pixels. */
const margin = 4

/**
 * Where a menu stands that was opened at a point: it begins there as lines do, and stays within the view.
 *
 * @returns its upper left corner
 */
export function menuPosition(at: Point, menu: Size, view: Size, direction: Direction): Point {
  const left = direction === 'rtl' ? at.x - menu.width : at.x
  return {
    x: Math.max(margin, Math.min(left, view.width - menu.width - margin)),
    y: Math.max(margin, Math.min(at.y, view.height - menu.height - margin)),
  }
}
