/**
 * Waits for something, but no longer than a time.
 *
 * @param limit in milliseconds
 */
export function within(limit: number, awaited: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limit)
    void awaited.finally(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
