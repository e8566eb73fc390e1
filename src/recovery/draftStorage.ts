import type { Edit } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { parseStoredDraft, printStoredDraft } from './storedDraft.ts'

/** Whether unsaved edits survive closing the page: `blocked` and `full` are the states of the browser's storage. */
export type BackupStatus = 'kept' | 'blocked' | 'full'

/** Unsaved edits of earlier pages. */
export interface RecoveredDraft {
  /** When the newest of them were stored, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
  /** What was being typed. */
  readonly openEdit?: OpenEdit | undefined
  /** Where they are stored; {@link removeDrafts} deletes them. */
  readonly storageKeys: readonly string[]
}

const keyRoot = 'user-options:draft:'

/** The prefix of the storage keys of all drafts for this portal, whoever's they are. */
export function draftKeyPrefix(host: string, memberId: string): string {
  return `${keyRoot}${host}:${memberId}:`
}

/** In code units: a longer text is more than browsers store. */
const maxOpenText = 4_000_000

/**
 * Stores a draft under this key; without edits and anything typed, the key is removed. When there is no room for what
 * is being typed, the edits are stored alone.
 */
export function storeDraft(
  storageKey: string,
  edits: ReadonlyMap<string, Edit>,
  now: number,
  openEdit?: OpenEdit,
): BackupStatus {
  try {
    if (edits.size === 0 && openEdit === undefined) localStorage.removeItem(storageKey)
    else if (openEdit !== undefined && openEdit.text.length > maxOpenText)
      throw new DOMException('The text is too long', 'QuotaExceededError')
    else localStorage.setItem(storageKey, printStoredDraft({ time: now, edits, openEdit }))
    return 'kept'
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) return 'blocked'
    if (openEdit !== undefined) storeDraft(storageKey, edits, now)
    return 'full'
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
 * drafts are deleted. Since only one edit can be open at a time, at most one draft in which something was being typed is
 * among them; the others stay for the next time.
 *
 * @returns undefined when there are no drafts
 */
export function readDrafts(storageKeys: readonly string[], now: number): RecoveredDraft | undefined {
  const drafts = storageKeys.flatMap((storageKey) => {
    const draft = parseStoredDraft(localStorage.getItem(storageKey) ?? '', now)
    if (draft === undefined) localStorage.removeItem(storageKey)
    return draft === undefined ? [] : [{ storageKey, ...draft }]
  })
  const open = drafts.filter(({ openEdit }) => openEdit !== undefined).toSorted((a, b) => b.time - a.time)
  const later = new Set(open.slice(1))
  const oldestFirst = drafts.filter((draft) => !later.has(draft)).toSorted((a, b) => a.time - b.time)
  const time = oldestFirst.at(-1)?.time
  if (time === undefined) return undefined
  return {
    time,
    edits: new Map(oldestFirst.flatMap(({ edits }) => [...edits])),
    openEdit: open[0]?.openEdit,
    storageKeys: oldestFirst.map(({ storageKey }) => storageKey),
  }
}

export function removeDrafts(storageKeys: readonly string[]): void {
  for (const storageKey of storageKeys) localStorage.removeItem(storageKey)
}
