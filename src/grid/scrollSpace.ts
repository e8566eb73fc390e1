/**
 * Browsers limit the height of an element. Rows that are higher than that together scroll in a space that is lower than
 * they are: what is left out lies above the space or below it, and comes in as the space moves along the rows.
 *
 * Scrolling moves the rows by as many pixels, and leaves the space where it is. A jump of the scrollbar's thumb, and a
 * pause, put the space where it belongs: its ends meet those of the rows, and the same parts of both meet in between.
 *
 * All lengths are in CSS pixels.
 */
export interface ScrollSpace {
  /** The height of the space, in which the browser scrolls. */
  readonly height: number
  /** How much higher the rows are together; 0 if all of them fit. */
  readonly hidden: number
  /** How many of the screen's pixels there are to a CSS pixel. */
  readonly pixelRatio: number
}

/** A part of the rows in view. */
export interface Place {
  /** The scroll position: the distance of the view from the top of the space. */
  readonly top: number
  /** The distance of the top of the space from that of the rows. */
  readonly offset: number
}

/** In Firefox, a header that sticks to the top of the view stays behind when it has scrolled by 8.9 million pixels. */
const maxHeightPx = 8_000_000

/**
 * In pixels of the screen. Chromium's layout ends at 33 million, and a 32-bit float, as browsers use for what they
 * draw, is exact to a pixel up to 16.7 million.
 */
const maxScreenHeightPx = 15_000_000

/** The space moves in steps that are whole pixels at any common scale: no row is drawn a fraction of a pixel lower. */
const stepPx = 600

/** This part of the space at either end shows the first or the last rows without leaving any out. */
const endShare = 0.05

/** @param contentHeight the height of all rows together */
export function scrollSpace(contentHeight: number, pixelRatio: number): ScrollSpace {
  const excess = contentHeight - Math.min(maxHeightPx, maxScreenHeightPx / pixelRatio)
  const hidden = excess > 0 ? Math.ceil(excess / stepPx) * stepPx : 0
  return { height: contentHeight - hidden, hidden, pixelRatio }
}

/** The distance of the view from the top of the rows. */
export function contentTop({ top, offset }: Place): number {
  return top + offset
}

/** The place that the scrollbar's thumb stands for at this scroll position. */
export function jumpTo({ height, hidden }: ScrollSpace, top: number): Place {
  const end = height * endShare
  const share = (top - end) / (height - 2 * end)
  return { top, offset: toStep(hidden * Math.max(0, Math.min(share, 1))) }
}

/** The place of this part of the rows at which the scrollbar's thumb stands for it. */
export function placeOf({ height, hidden }: ScrollSpace, content: number): Place {
  const end = height * endShare
  const share = (content - end) / (height + hidden - 2 * end)
  const offset = toStep(hidden * Math.max(0, Math.min(share, 1)))
  return { top: content - offset, offset }
}

/**
 * The place after the browser has scrolled to `top`. It has another scroll position if the space had come to its end
 * before the rows did.
 *
 * @param view the height of the view of the rows
 */
export function placeAfterScroll(space: ScrollSpace, from: Place, top: number, view: number): Place {
  if (space.hidden === 0) return { top, offset: 0 }
  if (Math.abs(top - from.top) > longestScroll(space, view)) return jumpTo(space, top)
  const to = { top, offset: from.offset }
  const isAtEnd = top < view ? from.offset > 0 : top > space.height - 2 * view && from.offset < space.hidden
  return isAtEnd ? placeOf(space, contentTop(to)) : to
}

/** Where the top of a row is in the space; that of a row far outside is within what a browser can draw. */
export function topInSpace({ height }: ScrollSpace, offset: number, top: number, rowHeight: number): number {
  return Math.max(-height, Math.min(top - offset, height - rowHeight))
}

/** A longer scroll is one of the thumb, which moves by one of the screen's pixels at least. */
function longestScroll({ height, pixelRatio }: ScrollSpace, view: number): number {
  const thumbStep = height / (Math.max(1, view) * Math.max(1, pixelRatio))
  return Math.max(view, thumbStep / 2)
}

function toStep(length: number): number {
  return Math.round(length / stepPx) * stepPx
}
