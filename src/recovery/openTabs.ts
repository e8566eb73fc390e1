/**
 * Holds a lock named after this tab as long as the page lives, so that other tabs know that it is open. Does nothing
 * where locks are missing or blocked.
 */
export function markTabOpen(tab: string): void {
  try {
    navigator.locks.request(tab, () => new Promise<never>(() => {})).catch(() => {})
  } catch {
    // Other tabs will then offer the edits of this one, too.
  }
}

/** The names of the open tabs; empty where locks are missing or blocked. */
export async function queryOpenTabs(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = await navigator.locks.query()
    return new Set(held.flatMap(({ name }) => name ?? []))
  } catch {
    return new Set()
  }
}
