/** The time that a piece may take unasked, in milliseconds. */
const sliceMs = 4

/** Without idle callbacks, as in Safari: the pause between two pieces, in milliseconds. */
const fallbackPauseMs = 30

/**
 * Does a long work piece by piece while nothing else is to do.
 *
 * @param work does one piece, a millisecond or so, and tells whether another is left
 * @returns the function that ends it
 */
export function whenIdle(work: () => boolean): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setInterval(() => work() || clearInterval(timer), fallbackPauseMs)
    return () => clearInterval(timer)
  }
  let handle = requestIdleCallback(runSlices)
  function runSlices(deadline: IdleDeadline): void {
    let hasMore = work()
    while (hasMore && deadline.timeRemaining() > sliceMs) hasMore = work()
    if (hasMore) handle = requestIdleCallback(runSlices)
  }
  return () => cancelIdleCallback(handle)
}
