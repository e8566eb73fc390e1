import type { Draft, Edit } from '../draft/draft.ts'
import { isTouched, type OpenEdit } from '../draft/openEdit.ts'
import type { Portal } from '../portal/portal.ts'
import { createStore, type ReadonlyStore, type Store } from '../state/store.ts'
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

/** Keeps unsaved edits in the browser, separately for each portal and user, and recovers those of earlier pages. */
export interface DraftBackup {
  /** Whether the edits of this page are being kept. */
  readonly backupStatus: Store<BackupStatus>
  /** Edits of earlier pages of this user; undefined when there are none or they have been dealt with. */
  readonly recovered: Store<RecoveredDraft | undefined>
  /** Fetches the user's id in advance: when the page is being closed, it is too late to ask for it. */
  readonly prepare: () => void
  /** Deletes the recovered edits, which have been restored or discarded. */
  readonly dismissRecovered: () => void
}

/** From an edit to storing it. */
const storeDelayMs = 40

/** From a keystroke to storing what is being typed. */
const typingDelayMs = 400

/** Starts to keep a draft, as long as the page lives. */
export function startDraftBackup(
  portal: Portal,
  draft: Store<Draft>,
  openEdit: ReadonlyStore<OpenEdit | undefined>,
): DraftBackup {
  const prefix = draftKeyPrefix(portal.host, portal.memberId)
  const tab = crypto.randomUUID()
  const backupStatus = createStore<BackupStatus>('kept')
  const recovered = createStore<RecoveredDraft | undefined>(undefined)
  let user: string | undefined
  /** Whether there is no time for delays: an editor may hand over its text only after this has heard of it. */
  let isLeaving = false
  let pendingUser: Promise<string | undefined> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let timerDue = Number.POSITIVE_INFINITY
  let storedEdits: ReadonlyMap<string, Edit> = draft.get().edits
  let storedText: OpenEdit | undefined

  async function fetchUser(): Promise<string | undefined> {
    pendingUser ??= fetchUserId(portal)
    user = await pendingUser
    // Forgotten, so that the next edit asks again.
    if (user === undefined) pendingUser = undefined
    return user
  }

  function store(id: string | undefined): void {
    const { edits } = draft.get()
    const edit = openEdit.get()
    const typed = edit !== undefined && isTouched(edit) ? edit : undefined
    if (edits === storedEdits && typed === storedText) return
    storedEdits = edits
    storedText = typed
    // Without the user's id, the edits could be offered to another user of this browser.
    backupStatus.set(
      id === undefined ? 'blocked' : storeDraft(`${prefix}${id}:${tab}`, edits, Date.now(), typed),
    )
  }

  /** Lets the screen show the edits first: storing thousands of them takes longer than a frame. */
  function storeSoon(delayMs: number): void {
    if (isLeaving) {
      storeNow()
      return
    }
    const due = Date.now() + delayMs
    if (due >= timerDue) return
    clearTimeout(timer)
    timerDue = due
    timer = setTimeout(storeNow, delayMs)
  }

  function storeNow(): void {
    clearTimeout(timer)
    timerDue = Number.POSITIVE_INFINITY
    // In a frame that is being removed, nothing that is waited for comes.
    if (user === undefined) void fetchUser().then(store)
    else store(user)
  }

  async function recover(): Promise<void> {
    const storageKeys = draftStorageKeys(prefix)
    if (storageKeys.length === 0) return
    const id = await fetchUser()
    if (id === undefined) return
    const openTabs = await queryOpenTabs()
    const recoverable = storageKeys.filter((storageKey) => {
      const name = storageKey.slice(storageKey.lastIndexOf(':') + 1)
      return storageKey.startsWith(`${prefix}${id}:`) && name !== tab && !openTabs.has(name)
    })
    recovered.set(readDrafts(recoverable, Date.now()))
  }

  markTabOpen(tab)
  draft.subscribe(() => storeSoon(storeDelayMs))
  openEdit.subscribe(() => storeSoon(typingDelayMs))
  // The page may be gone before the delay is over.
  addEventListener('pagehide', () => {
    isLeaving = true
    storeNow()
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  void recover()
  return {
    backupStatus,
    recovered,
    prepare: () => void fetchUser(),
    dismissRecovered() {
      removeDrafts(recovered.get()?.storageKeys ?? [])
      recovered.set(undefined)
      // Another tab may have been closed while something was typed there.
      void recover()
    },
  }
}
