/** Below this height, in CSS pixels, little more than the toolbar and the save panel fits. */
const minHeight = 480

/** A height, in CSS pixels, that shows a dozen rows and still fits the window of a small laptop. */
const comfortableHeight = 600

/**
 * The height to ask the portal for.
 *
 * @param currentHeight the frame's height in CSS pixels; 0 where it is not shown yet
 * @returns undefined where nothing needs to be asked for
 */
export function desiredFrameHeight(currentHeight: number): number | undefined {
  return currentHeight > 0 && currentHeight < minHeight ? comfortableHeight : undefined
}
