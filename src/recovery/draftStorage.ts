import type { Edit } from '../draft/draft.ts'
import { parseStoredDraft, printStoredDraft } from './storedDraft.ts'

/** Whether unsaved edits survive closing the page: `blocked` and `full` are the states of the browser's storage. */
export type BackupStatus = 'kept' | 'blocked' | 'full'

/** Unsaved edits of earlier pages. */
export interface RecoveredDraft {
  /** When the newest of them were stored, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
  /** Where they are stored; {@link removeDrafts} deletes them. */
  readonly storageKeys: readonly string[]
}

const keyRoot = 'user-options:draft:'

/** The prefix of the storage keys of all drafts for this portal, whoever's they are. */
export function draftKeyPrefix(host: string, memberId: string): string {
  return `${keyRoot}${host}:${memberId}:`
}

/** Stores the edits under this key; without edits, the key is removed. */
export function storeDraft(storageKey: string, edits: ReadonlyMap<string, Edit>, now: number): BackupStatus {
  try {
    if (edits.size === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, printStoredDraft({ time: now, edits }))
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/** The storage keys with this prefix; none where storage is blocked. */
export function draftStorageKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((storageKey) => storageKey.startsWith(prefix))
  } catch {
    return []
  }
}

/**
 * Reads the drafts under these keys and merges them, the newest edit of each option winning. Expired and unreadable
 * drafts are deleted.
 *
 * @returns undefined when there are no drafts
 */
export function readDrafts(storageKeys: readonly string[], now: number): RecoveredDraft | undefined {
  const drafts = storageKeys.flatMap((storageKey) => {
    const draft = parseStoredDraft(localStorage.getItem(storageKey) ?? '', now)
    if (draft === undefined) localStorage.removeItem(storageKey)
    return draft === undefined ? [] : [{ storageKey, ...draft }]
  })
  const oldestFirst = drafts.toSorted((a, b) => a.time - b.time)
  const time = oldestFirst.at(-1)?.time
  if (time === undefined) return undefined
  return {
    time,
    edits: new Map(oldestFirst.flatMap(({ edits }) => [...edits])),
    storageKeys: oldestFirst.map(({ storageKey }) => storageKey),
  }
}

export function removeDrafts(storageKeys: readonly string[]): void {
  for (const storageKey of storageKeys) localStorage.removeItem(storageKey)
}
