import { draftStorageKeys } from './draftStorage.ts'
import { draftLifetimeMs, storedTime } from './storedDraft.ts'

/** Where it is noted when drafts that do not say their age were first seen. */
const firstSeenKey = 'user-options:undated-drafts'

function readFirstSeen(): Map<string, number> {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(firstSeenKey) ?? '{}')
    return new Map(Object.entries(noted ?? {}).filter(([, time]) => typeof time === 'number'))
  } catch {
    return new Map()
  }
}

/**
 * Removes every draft that is older than 7 days, of all users and portals. One that does not say its age, such as one
 * that is damaged, is removed 7 days after it was first seen.
 */
export function removeExpiredDrafts(now: number): void {
  const before = readFirstSeen()
  const firstSeen = new Map<string, number>()
  try {
    for (const storageKey of draftStorageKeys()) {
      const dated = storedTime(localStorage.getItem(storageKey) ?? '')
      const time = dated ?? before.get(storageKey) ?? now
      if (now - time > draftLifetimeMs) localStorage.removeItem(storageKey)
      else if (dated === undefined) firstSeen.set(storageKey, time)
    }
    if (firstSeen.size > 0) localStorage.setItem(firstSeenKey, JSON.stringify(Object.fromEntries(firstSeen)))
    else if (before.size > 0) localStorage.removeItem(firstSeenKey)
  } catch {
    // Blocked or full: the next page tries again.
  }
}
