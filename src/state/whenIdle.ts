/** No further chunk is started when less than this is left of an idle period. */
const minRemainingMs = 4

/** The pause between two chunks in browsers without idle callbacks, such as Safari. */
const fallbackPauseMs = 30

/**
 * Runs long work in chunks while the browser is idle.
 *
 * @param work does one chunk of about a millisecond, and returns whether there is more to do
 * @returns a function that cancels the rest
 */
export function whenIdle(work: () => boolean): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setInterval(() => work() || clearInterval(timer), fallbackPauseMs)
    return () => clearInterval(timer)
  }
  // oxlint-disable-next-line compat/compat -- asked for above
  let handle = requestIdleCallback(runChunks)
  function runChunks(deadline: IdleDeadline): void {
    let hasMore = work()
    while (hasMore && deadline.timeRemaining() > minRemainingMs) hasMore = work()
    if (hasMore) handle = requestIdleCallback(runChunks)
  }
  return () => cancelIdleCallback(handle)
}
