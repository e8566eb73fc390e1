import type { Draft, Edit } from '../draft/draft.ts'
import type { Portal } from '../portal/portal.ts'
import { createStore, type Store } from '../state/store.ts'
import { fetchUserId } from './currentUser.ts'
import {
  draftStorageKeys,
  removeDrafts,
  storeDraft,
  type BackupStatus,
  type RecoveredDraft,
  draftKeyPrefix,
  readDrafts,
} from './draftStorage.ts'
import { markTabOpen, queryOpenTabs } from './openTabs.ts'

/** Keeps unsaved edits in the browser, under portal and user, and offers back what an earlier page left. */
export interface DraftBackup {
  /** Whether the edits of this page are kept. */
  readonly backupStatus: Store<BackupStatus>
  /** What an earlier page of this user left, until the person has decided about it. */
  readonly recovered: Store<RecoveredDraft | undefined>
  /** Finds out whose edits they will be: once the page goes, it is too late to ask. */
  readonly prepare: () => void
  /** The person has decided: the edits are in the draft now, or no longer wanted. */
  readonly dismissRecovered: () => void
}

/** From an edit to its being kept, in milliseconds. */
const storeDelayMs = 40

/** Starts keeping a draft, for the life of the page. */
export function startDraftBackup(portal: Portal, draft: Store<Draft>): DraftBackup {
  const prefix = draftKeyPrefix(portal.host, portal.memberId)
  const tab = crypto.randomUUID()
  const backupStatus = createStore<BackupStatus>('kept')
  const recovered = createStore<RecoveredDraft | undefined>(undefined)
  let pendingUser: Promise<string | undefined> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let storedEdits: ReadonlyMap<string, Edit> = draft.get().edits

  async function fetchUser(): Promise<string | undefined> {
    pendingUser ??= fetchUserId(portal)
    const id = await pendingUser
    // Not known this time: the next edit asks again.
    if (id === undefined) pendingUser = undefined
    return id
  }

  async function store(): Promise<void> {
    const id = await fetchUser()
    const { edits } = draft.get()
    if (edits === storedEdits) return
    storedEdits = edits
    // Without a name the edits could be shown to another user of this browser.
    backupStatus.set(id === undefined ? 'blocked' : storeDraft(`${prefix}${id}:${tab}`, edits, Date.now()))
  }

  /** Keeps the edits when the screen shows them: a draft of thousands takes longer to write than a frame. */
  function storeSoon(): void {
    timer ??= setTimeout(storeNow, storeDelayMs)
  }

  function storeNow(): void {
    clearTimeout(timer)
    timer = undefined
    void store()
  }

  async function offerRecovered(): Promise<void> {
    const storageKeys = draftStorageKeys(prefix)
    if (storageKeys.length === 0) return
    const id = await fetchUser()
    if (id === undefined) return
    const open = await queryOpenTabs()
    const own = storageKeys.filter((storageKey) => {
      const name = storageKey.slice(storageKey.lastIndexOf(':') + 1)
      return storageKey.startsWith(`${prefix}${id}:`) && name !== tab && !open.has(name)
    })
    recovered.set(readDrafts(own, Date.now()))
  }

  markTabOpen(tab)
  draft.subscribe(storeSoon)
  // The page may be gone before the pause is over.
  addEventListener('pagehide', storeNow)
  void offerRecovered()
  return {
    backupStatus,
    recovered,
    prepare: () => void fetchUser(),
    dismissRecovered() {
      removeDrafts(recovered.get()?.storageKeys ?? [])
      recovered.set(undefined)
    },
  }
}
