import type { Edit } from '../draft/draft.ts'
import { parseStoredDraft, printStoredDraft } from './storedDraft.ts'

/** Whether unsaved edits outlive the page: not where the browser blocks its storage or has no room. */
export type BackupStatus = 'kept' | 'blocked' | 'full'

/** Edits that an earlier page left behind. */
export interface RecoveredDraft {
  /** When the newest of them were kept, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
  /** Where they are kept, to be forgotten with {@link removeDrafts}. */
  readonly storageKeys: readonly string[]
}

const keyRoot = 'user-options:draft:'

/** Begins every place of this portal's drafts, whoever's they are. */
export function draftKeyPrefix(host: string, memberId: string): string {
  return `${keyRoot}${host}:${memberId}:`
}

/** Keeps the edits in this place; no edits empty it. */
export function storeDraft(storageKey: string, edits: ReadonlyMap<string, Edit>, now: number): BackupStatus {
  try {
    if (edits.size === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, printStoredDraft({ time: now, edits }))
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/** The places that begin with a prefix; none where storage is blocked. */
export function draftStorageKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((storageKey) => storageKey.startsWith(prefix))
  } catch {
    return []
  }
}

/** What stands in these places, the newest edit of each key; what is too old or unreadable is forgotten. */
export function readDrafts(storageKeys: readonly string[], now: number): RecoveredDraft | undefined {
  const drafts = storageKeys.flatMap((storageKey) => {
    const draft = parseStoredDraft(localStorage.getItem(storageKey) ?? '', now)
    if (draft === undefined) localStorage.removeItem(storageKey)
    return draft === undefined ? [] : [{ storageKey, ...draft }]
  })
  const newest = drafts.toSorted((a, b) => a.time - b.time)
  const time = newest.at(-1)?.time
  if (time === undefined) return undefined
  return {
    time,
    edits: new Map(newest.flatMap(({ edits }) => [...edits])),
    storageKeys: newest.map(({ storageKey }) => storageKey),
  }
}

export function removeDrafts(storageKeys: readonly string[]): void {
  for (const storageKey of storageKeys) localStorage.removeItem(storageKey)
}
