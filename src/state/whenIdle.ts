/** The time that a piece may take unasked, in milliseconds. */
const piece = 4

/** Without idle callbacks, as in Safari: the pause between two pieces, in milliseconds. */
const pause = 30

/**
 * Does a long work piece by piece while nothing else is to do.
 *
 * @param step does one piece, a millisecond or so, and tells whether another is left
 * @returns the function that ends it
 */
export function whenIdle(step: () => boolean): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setInterval(() => step() || clearInterval(timer), pause)
    return () => clearInterval(timer)
  }
  let asked = requestIdleCallback(work)
  function work(deadline: IdleDeadline): void {
    let isLeft = step()
    while (isLeft && deadline.timeRemaining() > piece) isLeft = step()
    if (isLeft) asked = requestIdleCallback(work)
  }
  return () => cancelIdleCallback(asked)
}
