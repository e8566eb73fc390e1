import type { Edit } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { noStoredInputs, parseStoredDraft, printStoredDraft, type StoredDraft } from './storedDraft.ts'

/**
 * Whether unsaved edits survive closing the page. `blocked` and `full` are the states of the browser's storage;
 * `cleared`: someone has emptied it, and the edits have been stored anew; `user-unknown`: the portal has not said whose
 * edits they are.
 */
export type BackupStatus = 'kept' | 'blocked' | 'full' | 'cleared' | 'user-unknown'

/** A draft with the place where it is stored. */
export interface FoundDraft extends StoredDraft {
  readonly storageKey: string
  /** The stored text, by which the draft is removed only as it was found. */
  readonly text: string
}

/** Edits, and what was being typed. */
export type Edits = Pick<StoredDraft, 'edits' | 'openEdit' | 'inputs'>

const keyRoot = 'user-options:draft:'

/** The prefix of the storage keys of all drafts for this portal, whoever's they are. */
export function draftKeyPrefix(host: string, memberId: string): string {
  return `${keyRoot}${host}:${memberId}:`
}

/** In code units: a longer text is more than browsers store. */
const maxOpenText = 4_000_000

/** Stores a text, or removes the key, and reads it back: some browsers drop what they were given without an error. */
function write(storageKey: string, text: string | undefined): 'kept' | 'blocked' | 'full' {
  try {
    if (text === undefined) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, text)
    return localStorage.getItem(storageKey) === (text ?? null) ? 'kept' : 'blocked'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/**
 * Stores a draft under this key; without edits and anything typed, the key is removed. When there is no room for what
 * is being typed, the edits are stored alone.
 */
export function storeDraft(
  storageKey: string,
  edits: ReadonlyMap<string, Edit>,
  now: number,
  openEdit?: OpenEdit,
  inputs = noStoredInputs,
): 'kept' | 'blocked' | 'full' {
  const isTyped = openEdit !== undefined || inputs.size > 0
  if (edits.size === 0 && !isTyped) return write(storageKey, undefined)
  const isTooLong = openEdit !== undefined && openEdit.text.length > maxOpenText
  const status = isTooLong
    ? 'full'
    : write(storageKey, printStoredDraft({ time: now, edits, openEdit, inputs }))
  if (status === 'full' && isTyped) storeDraft(storageKey, edits, now)
  return status
}

/** Whether anything is stored under this key; no where storage is blocked. */
export function isStored(storageKey: string): boolean {
  return readText(storageKey) !== undefined
}

function readText(storageKey: string): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

/** The storage keys with this prefix, by default those of all drafts; none where storage is blocked. */
export function draftStorageKeys(prefix = keyRoot): string[] {
  try {
    return Object.keys(localStorage).filter((storageKey) => storageKey.startsWith(prefix))
  } catch {
    return []
  }
}

/** Reads the drafts under these keys. One that has expired or that this version cannot read is left where it is. */
export function readDrafts(storageKeys: readonly string[], now: number): FoundDraft[] {
  return storageKeys.flatMap((storageKey) => {
    const text = readText(storageKey)
    const draft = text === undefined ? undefined : parseStoredDraft(text, now)
    return text === undefined || draft === undefined ? [] : [{ storageKey, text, ...draft }]
  })
}

/** Removes a draft as it was found; one that has been written to since stays, as the tab that writes to it is open. */
export function removeDraft({ storageKey, text }: Pick<FoundDraft, 'storageKey' | 'text'>): void {
  if (readText(storageKey) === text) write(storageKey, undefined)
}

/** Leaves only these edits of a draft where it was found, as of the same time. */
export function replaceDraft(found: FoundDraft, left: Edits): void {
  const edits = new Map([...found.edits].filter(([key]) => left.edits.has(key)))
  const typed = found.openEdit === undefined ? undefined : left.openEdit
  const inputs = new Map([...(found.inputs ?? [])].filter(([id]) => left.inputs?.has(id)))
  if (edits.size === 0 && typed === undefined && inputs.size === 0) removeDraft(found)
  else if (readText(found.storageKey) === found.text)
    storeDraft(found.storageKey, edits, found.time, typed, inputs)
}
