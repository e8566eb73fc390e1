/** A lower frame has room for little more than the toolbar and the save panel. */
const minHeightPx = 480

/** Shows a dozen rows and still fits the window of a small laptop. */
const comfortableHeightPx = 600

/**
 * The height to request from the portal, in CSS pixels.
 *
 * @param currentHeight the frame's height in CSS pixels; 0 while it is hidden
 * @returns undefined when the frame is high enough
 */
export function desiredFrameHeight(currentHeight: number): number | undefined {
  return currentHeight > 0 && currentHeight < minHeightPx ? comfortableHeightPx : undefined
}
