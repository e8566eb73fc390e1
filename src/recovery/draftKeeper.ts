import type { Draft, Edit } from '../draft/draft.ts'
import type { Portal } from '../portal/portal.ts'
import { createStore, type Store } from '../state/store.ts'
import { fetchUserId } from './currentUser.ts'
import {
  draftPlaces,
  forgetDrafts,
  keepDraft,
  type Keeping,
  type LeftDraft,
  portalPrefix,
  readDrafts,
} from './draftStorage.ts'
import { markTabOpen, openTabs } from './openTabs.ts'

/** Keeps unsaved edits in the browser, under portal and user, and offers back what an earlier page left. */
export interface DraftKeeper {
  /** Whether the edits of this page are kept. */
  readonly keeping: Store<Keeping>
  /** What an earlier page of this user left, until the person has decided about it. */
  readonly left: Store<LeftDraft | undefined>
  /** Finds out whose edits they will be: once the page goes, it is too late to ask. */
  readonly prepare: () => void
  /** The person has decided: the edits are in the draft now, or no longer wanted. */
  readonly settle: () => void
}

/** From an edit to its being kept, in milliseconds. */
const pause = 40

/** Starts keeping a draft, for the life of the page. */
export function keepDrafts(portal: Portal, draft: Store<Draft>): DraftKeeper {
  const prefix = portalPrefix(portal.host, portal.memberId)
  const tab = crypto.randomUUID()
  const keeping = createStore<Keeping>('kept')
  const left = createStore<LeftDraft | undefined>(undefined)
  let asked: Promise<string | undefined> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let kept: ReadonlyMap<string, Edit> = draft.get().edits

  async function user(): Promise<string | undefined> {
    asked ??= fetchUserId(portal)
    const id = await asked
    // Not known this time: the next edit asks again.
    if (id === undefined) asked = undefined
    return id
  }

  async function keep(): Promise<void> {
    const id = await user()
    const { edits } = draft.get()
    if (edits === kept) return
    kept = edits
    // Without a name the edits could be shown to another user of this browser.
    keeping.set(id === undefined ? 'blocked' : keepDraft(`${prefix}${id}:${tab}`, edits, Date.now()))
  }

  /** Keeps the edits when the screen shows them: a draft of thousands takes longer to write than a frame. */
  function keepSoon(): void {
    waiting ??= setTimeout(keepNow, pause)
  }

  function keepNow(): void {
    clearTimeout(waiting)
    waiting = undefined
    void keep()
  }

  async function offer(): Promise<void> {
    const places = draftPlaces(prefix)
    if (places.length === 0) return
    const id = await user()
    if (id === undefined) return
    const open = await openTabs()
    const own = places.filter((place) => {
      const name = place.slice(place.lastIndexOf(':') + 1)
      return place.startsWith(`${prefix}${id}:`) && name !== tab && !open.has(name)
    })
    left.set(readDrafts(own, Date.now()))
  }

  markTabOpen(tab)
  draft.subscribe(keepSoon)
  // The page may be gone before the pause is over.
  addEventListener('pagehide', keepNow)
  void offer()
  return {
    keeping,
    left,
    prepare: () => void user(),
    settle() {
      forgetDrafts(left.get()?.places ?? [])
      left.set(undefined)
    },
  }
}
