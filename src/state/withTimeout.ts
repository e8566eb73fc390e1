/** Waits until a promise settles, but no longer than the timeout; it never rejects. */
export function withTimeout(timeoutMs: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs)
    function finish(): void {
      clearTimeout(timer)
      resolve()
    }
    promise.then(finish, finish)
  })
}
