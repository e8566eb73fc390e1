/**
 * Runs one piece of work at a time among all tabs of this browser.
 *
 * Where the browser lends no locks (in a third-party frame the very access can throw), the work runs at once:
 * reading back after the write finds what the lock would have prevented.
 */
export async function withSaveLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  let begun = false
  try {
    return await navigator.locks.request(name, () => {
      begun = true
      return work()
    })
  } catch (error) {
    if (begun) throw error
    return work()
  }
}
