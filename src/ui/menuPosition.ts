import type { Direction } from '../messages/language.ts'

/** A point of the view, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where to open what belongs below an element: at its lower edge, on the side where writing begins.
 *
 * @param gap between the two, in CSS pixels
 */
export function pointBelow(element: Element, direction: Direction, gap = 0): Point {
  const { left, right, bottom } = element.getBoundingClientRect()
  return { x: direction === 'rtl' ? right : left, y: bottom + gap }
}

/** The least distance between a menu and the edge of the view. */
const marginPx = 4

/**
 * The position of a menu opened at a point: it extends from there in the direction of writing, and stays in the view.
 *
 * @returns its upper left corner
 */
export function menuPosition(origin: Point, menu: Size, view: Size, direction: Direction): Point {
  const left = direction === 'rtl' ? origin.x - menu.width : origin.x
  return {
    x: Math.max(marginPx, Math.min(left, view.width - menu.width - marginPx)),
    y: Math.max(marginPx, Math.min(origin.y, view.height - menu.height - marginPx)),
  }
}
