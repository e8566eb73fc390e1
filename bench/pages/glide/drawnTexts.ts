import { drew } from '../shared/painted.ts'

/** A canvas has no rows to look at: what counts is that their texts were drawn since the change was asked for. */
export const drawn = new Set<string>()

let isWatching = true
let isTold = false

export function forgetDrawn(): void {
  drawn.clear()
  isWatching = true
}

/** Drawing costs nothing more from now on. */
export function stopWatching(): void {
  isWatching = false
}

// Called below with the canvas it belongs to.
// oxlint-disable-next-line typescript/unbound-method
const fillText = CanvasRenderingContext2D.prototype.fillText

CanvasRenderingContext2D.prototype.fillText = function remember(text, x, y, maxWidth) {
  if (isWatching) {
    drawn.add(text)
    if (!isTold) {
      isTold = true
      queueMicrotask(() => {
        isTold = false
        drew()
      })
    }
  }
  if (maxWidth === undefined) fillText.call(this, text, x, y)
  else fillText.call(this, text, x, y, maxWidth)
}
