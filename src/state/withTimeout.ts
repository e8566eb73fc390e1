/**
 * Waits for something, but no longer than a time.
 *
 * @param timeoutMs in milliseconds
 */
export function withTimeout(timeoutMs: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs)
    void promise.finally(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
