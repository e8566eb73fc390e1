/**
 * Holds a lock in this tab's name until the page is gone, so that other tabs know it is open.
 *
 * @returns false where the browser lends no locks
 */
export function markTabOpen(tab: string): boolean {
  try {
    navigator.locks.request(tab, () => new Promise<never>(() => {})).catch(() => {})
    return true
  } catch {
    return false
  }
}

/** The tabs that are open; none are known where the browser lends no locks. */
export async function queryOpenTabs(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = await navigator.locks.query()
    return new Set(held.flatMap(({ name }) => name ?? []))
  } catch {
    return new Set()
  }
}
