/**
 * Runs work while no other tab of this browser runs any under the same name.
 *
 * Where locks are missing or blocked (in a third-party frame merely accessing them can throw), the work runs at once:
 * reading back after the write then detects what the lock would have prevented.
 *
 * @returns what the work returns; rejects when the work does
 */
export async function withSaveLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  let hasStarted = false
  try {
    return await navigator.locks.request(name, () => {
      hasStarted = true
      return work()
    })
  } catch (error) {
    if (hasStarted) throw error
    return work()
  }
}
