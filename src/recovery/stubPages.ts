import { vi } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { desiredBy } from '../draft/history.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { stubStorage, type StubbedStorage } from '../preferences/stubStorage.ts'
import { stubChannels, stubLocks } from '../save/stubTabs.ts'
import { createStore, type Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type DraftBackup, startDraftBackup } from './draftBackup.ts'
import { restorable } from './restorable.ts'
import { noStoredInputs, type StoredInputs } from './storedDraft.ts'

let events = new EventTarget()

/** Begins a test in a browser of its own, without any tab. @returns its storage */
export function stubBrowser(): StubbedStorage {
  vi.useFakeTimers()
  const storage = stubStorage()
  closeAllTabs()
  return storage
}

/**
 * Ends the life of every page so far: its locks are released, its timers stop, and it hears of no more events and
 * answers none. Needs fake timers.
 */
export function closeAllTabs(): void {
  const now = Date.now()
  // This sets the clock back, too.
  vi.clearAllTimers()
  vi.setSystemTime(now)
  stubLocks()
  stubChannels()
  events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
}

export interface Page {
  readonly portal: FakePortal
  readonly draft: Store<Draft>
  readonly openEdit: Store<OpenEdit | undefined>
  readonly inputs: Store<StoredInputs>
  readonly backup: DraftBackup
  readonly edit: (key: string, value: OptionValue) => void
}

/** Opens the app in a tab of its own, loads the options, and waits until it has looked for earlier edits. */
export async function openPage(portal = fakePortal()): Promise<Page> {
  const draft = createStore<Draft>(emptyDraft)
  const openEdit = createStore<OpenEdit | undefined>(undefined)
  const inputs = createStore(noStoredInputs)
  const backup = startDraftBackup(portal, draft, openEdit, inputs)
  portal.identity.adopt()
  await vi.advanceTimersByTimeAsync(0)
  return {
    portal,
    draft,
    openEdit,
    inputs,
    backup,
    edit(key, value) {
      draft.set(update(draft.get(), portal.values, new Map([[key, { kind: 'value', value }]])))
    },
  }
}

/** More than it takes to store an edit; nobody would notice the delay. */
export function storingDelay(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(100)
}

/** Announces that every open page is being closed or, with another event, what it is told instead. */
export function hidePage(name = 'pagehide'): void {
  events.dispatchEvent(new Event(name))
}

/** Tells the open pages that this key, or with null all of the storage, has been cleared elsewhere. */
export function announceCleared(key: string | null): void {
  events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }))
}

/** Makes one edit in a page of this portal, and closes the page. */
export async function leaveEdit(key: string, value: OptionValue, portal = fakePortal()): Promise<void> {
  const page = await openPage(portal)
  page.edit(key, value)
  await storingDelay()
  closeAllTabs()
}

/** The edits of the newest offer. */
export function recoveredValues({ backup }: Page): [string, OptionValue][] {
  return offeredValues({ backup })[0] ?? []
}

/** The edits of each offer, the newest first. */
export function offeredValues({ backup }: Pick<Page, 'backup'>): [string, OptionValue][][] {
  return backup.recovered.get().map(({ edits }) => [...edits].map(([key, { value }]) => [key, value]))
}

/** Restores the newest offer, as the app does. */
export function restore({ backup, draft, portal }: Page): void {
  const [offer] = backup.recovered.get()
  if (offer === undefined) throw new Error('Nothing is offered')
  const { restored, standing } = restorable(draft.get(), offer)
  const desired = new Map([...restored.edits].map(([key, edit]) => [key, desiredBy(edit)]))
  draft.set(update(draft.get(), portal.values, desired))
  backup.settleRecovered(offer, standing)
}

/** Discards every offer. */
export function discard({ backup }: Page): void {
  for (const offer of backup.recovered.get()) backup.discardRecovered(offer)
}
