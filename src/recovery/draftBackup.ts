import type { Draft } from '../draft/draft.ts'
import { isTouched, type OpenEdit } from '../draft/openEdit.ts'
import type { Portal } from '../portal/portal.ts'
import { createStore, type ReadonlyStore, type Store } from '../state/store.ts'
import {
  type BackupStatus,
  type Edits,
  draftKeyPrefix,
  draftStorageKeys,
  isStored,
  readDrafts,
  removeDraft,
  replaceDraft,
  storeDraft,
} from './draftStorage.ts'
import { removeExpiredDrafts } from './expiredDrafts.ts'
import { joinOpenTabs, randomTabName } from './openTabs.ts'
import { type RecoveredDraft, toOffers } from './recoveredDraft.ts'
import { noStoredInputs, type StoredInputs } from './storedDraft.ts'
import { isNothing, nothing, type Unsaved } from './unsaved.ts'

/** Keeps unsaved edits in the browser, separately for each portal and user, and recovers those of earlier pages. */
export interface DraftBackup {
  /** Whether the edits of this page are being kept. */
  readonly backupStatus: ReadonlyStore<BackupStatus>
  /** Edits of earlier pages of this user that they have not decided about, the newest first. */
  readonly recovered: ReadonlyStore<readonly RecoveredDraft[]>
  /** Stores the edits at once. @returns whether everything unsaved survives the page */
  readonly storeNow: () => boolean
  /**
   * Ends an offer whose edits the draft now has, except for those that are still standing. They leave the place where
   * they were stored only when the draft has been stored.
   */
  readonly settleRecovered: (offer: RecoveredDraft, standing: Edits) => void
  /** Deletes recovered edits, which have been discarded. */
  readonly discardRecovered: (offer: RecoveredDraft) => void
}

/** From an edit to storing it. */
const storeDelayMs = 40

/** From a keystroke to storing what is being typed. */
const typingDelayMs = 400

/** How long the portal may take to say who the user is before that is told. */
const unknownDelayMs = 700

/** How often it is made sure that what was stored is still there: browsers do not tell a page of everyone who clears it. */
const checkDelayMs = 1000

/** From asking or storing in vain to the next time: longer each time, up to `maxDelayMs`. */
const firstRetryMs = 2000
const maxDelayMs = 30_000

/**
 * Starts to keep a draft, as long as the page lives.
 *
 * @param keep what may be kept; the same object where all may, and the same edits and inputs as long as they are
 */
export function startDraftBackup(
  portal: Portal,
  draft: Store<Draft>,
  openEdit: ReadonlyStore<OpenEdit | undefined>,
  invalidInputs: ReadonlyStore<StoredInputs>,
  keep = (all: Unsaved): Unsaved => all,
): DraftBackup {
  const prefix = draftKeyPrefix(portal.host, portal.memberId)
  const { identity } = portal
  const tab = randomTabName()
  const openTabs = joinOpenTabs(tab)
  const backupStatus = createStore<BackupStatus>('kept')
  const recovered = createStore<readonly RecoveredDraft[]>([])
  /** By storage key, the text of drafts that have been dealt with. */
  const settled = new Map<string, string>()
  /** What is to be done once the draft has been stored. */
  let afterStoring: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let timerDue = Number.POSITIVE_INFINITY
  let stored = nothing
  let unknownSince: number | undefined
  /** Whether there is no time for delays: an editor may hand over its text only after this has heard of it. */
  let isLeaving = false
  let askDelayMs = firstRetryMs
  let retryDelayMs = firstRetryMs

  const userPrefix = (): string | undefined => {
    const owner = identity.owner.get()
    return owner.kind === 'known' ? `${prefix}${owner.id}:` : undefined
  }

  /** What is unsaved and may be kept, and whether that is all. */
  function unsaved(): Unsaved & { readonly isAll: boolean } {
    const edit = openEdit.get()
    const typed = edit !== undefined && isTouched(edit) ? edit : undefined
    const all = { edits: draft.get().edits, typed, inputs: invalidInputs.get() }
    const kept = keep(all)
    return { ...kept, isAll: kept === all }
  }

  function store(): BackupStatus {
    const { edits, typed, inputs } = unsaved()
    const next = { edits, typed, inputs }
    const hadNothing = isNothing(stored)
    if (isNothing(next) && hadNothing) return 'kept'
    const ownPrefix = userPrefix()
    // Without the user's id, the edits could be offered to another user of this browser.
    if (ownPrefix === undefined) return 'user-unknown'
    const storageKey = ownPrefix + tab
    const isCleared = !hadNothing && !isStored(storageKey)
    const isSame = edits === stored.edits && typed === stored.typed && inputs === stored.inputs
    if (isSame && !isCleared) {
      return backupStatus.get() === 'cleared' ? 'cleared' : 'kept'
    }
    const status = storeDraft(storageKey, edits, Date.now(), typed, inputs)
    if (status !== 'kept') return status
    stored = next
    return isCleared && !isNothing(next) ? 'cleared' : 'kept'
  }

  function storeNow(): boolean {
    clearTimeout(timer)
    timerDue = Number.POSITIVE_INFINITY
    const status = store()
    if (status === 'user-unknown') {
      unknownSince ??= Date.now()
      const isTold = identity.owner.get().kind === 'unknown' || Date.now() - unknownSince >= unknownDelayMs
      if (isTold) backupStatus.set(status)
      else storeSoon(unknownDelayMs)
      return false
    }
    unknownSince = undefined
    backupStatus.set(status)
    if (status === 'full' || status === 'blocked') {
      storeSoon(retryDelayMs)
      retryDelayMs = Math.min(2 * retryDelayMs, maxDelayMs)
      const left = unsaved()
      return left.isAll && isNothing(left)
    }
    retryDelayMs = firstRetryMs
    if (!isNothing(stored)) storeSoon(checkDelayMs)
    const tasks = afterStoring
    afterStoring = []
    for (const task of tasks) task()
    return status === 'kept' && unsaved().isAll
  }

  /** Lets the screen show the edits first: storing thousands of them takes longer than a frame. */
  function storeSoon(delayMs: number): void {
    if (isLeaving && delayMs <= typingDelayMs) {
      storeNow()
      return
    }
    const due = Date.now() + delayMs
    if (due >= timerDue) return
    clearTimeout(timer)
    timerDue = due
    timer = setTimeout(storeNow, delayMs)
  }

  /** Asks again who the user is; {@link onOwner} hears the answer. */
  function askLater(): void {
    setTimeout(() => void identity.ownerId(), askDelayMs)
    askDelayMs = Math.min(2 * askDelayMs, maxDelayMs)
  }

  /** Looks for the drafts of this user's earlier pages. */
  async function recover(): Promise<void> {
    const ownPrefix = userPrefix()
    if (ownPrefix === undefined || draftStorageKeys(ownPrefix).length === 0) return
    const open = await openTabs.query()
    const recoverable = draftStorageKeys(ownPrefix).filter((storageKey) => {
      const name = storageKey.slice(ownPrefix.length)
      return name !== tab && !open.has(name)
    })
    const found = readDrafts(recoverable, Date.now())
    recovered.set(toOffers(found.filter(({ storageKey, text }) => settled.get(storageKey) !== text)))
  }

  function onOwner(): void {
    if (userPrefix() === undefined) {
      storeSoon(0)
      askLater()
      return
    }
    storeNow()
    void recover()
  }

  function replaceOffer(offer: RecoveredDraft, next: readonly RecoveredDraft[]): void {
    const ended = new Set(offer.found.map(({ storageKey }) => storageKey))
    const isEnded = ({ found }: RecoveredDraft): boolean =>
      found.some(({ storageKey }) => ended.has(storageKey))
    recovered.set(recovered.get().flatMap((other) => (isEnded(other) ? next : [other])))
  }

  removeExpiredDrafts(Date.now())
  draft.subscribe(() => storeSoon(storeDelayMs))
  openEdit.subscribe(() => storeSoon(typingDelayMs))
  invalidInputs.subscribe(() => storeSoon(typingDelayMs))
  identity.owner.subscribe(onOwner)
  if (identity.owner.get().kind !== 'asking') onOwner()
  // The page may be gone before the delay is over.
  addEventListener('visibilitychange', storeNow)
  addEventListener('pagehide', () => {
    isLeaving = true
    storeNow()
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  // Cleared by another tab or by the browser's settings.
  addEventListener('storage', ({ key, newValue }: StorageEvent) => {
    if (newValue === null && key?.endsWith(tab) !== false) storeNow()
  })
  return {
    backupStatus,
    recovered,
    storeNow,
    settleRecovered(offer, standing) {
      const { edits, openEdit: typed, inputs = noStoredInputs } = standing
      const isOver = isNothing({ edits, typed, inputs })
      replaceOffer(offer, isOver ? [] : [{ ...offer, ...standing }])
      if (isOver) for (const { storageKey, text } of offer.found) settled.set(storageKey, text)
      afterStoring.push(() => {
        for (const found of offer.found) replaceDraft(found, standing)
        void recover()
      })
      storeNow()
    },
    discardRecovered(offer) {
      replaceOffer(offer, [])
      for (const found of offer.found) {
        settled.set(found.storageKey, found.text)
        removeDraft(found)
      }
      // Another tab may have been closed in the meantime.
      void recover()
    },
  }
}
