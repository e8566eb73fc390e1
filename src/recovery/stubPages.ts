import { vi } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { stubLocks } from '../save/stubTabs.ts'
import { createStore, type Store } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type DraftBackup, startDraftBackup } from './draftBackup.ts'

let events = new EventTarget()

/** Ends the life of every page so far: its locks are released, and it hears of no more events. */
export function closeAllTabs(): void {
  stubLocks()
  events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
}

export interface Page {
  readonly portal: FakePortal
  readonly draft: Store<Draft>
  readonly openEdit: Store<OpenEdit | undefined>
  readonly backup: DraftBackup
  readonly edit: (key: string, value: OptionValue) => void
}

/** Opens the app in a tab of its own, and waits until it has looked for earlier edits. */
export async function openPage(portal = fakePortal()): Promise<Page> {
  const draft = createStore<Draft>(emptyDraft)
  const openEdit = createStore<OpenEdit | undefined>(undefined)
  const backup = startDraftBackup(portal, draft, openEdit)
  await vi.advanceTimersByTimeAsync(0)
  return {
    portal,
    draft,
    openEdit,
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

/** Announces that the page is being closed. */
export function hidePage(): void {
  events.dispatchEvent(new Event('pagehide'))
}

/** Makes one edit in a page of this portal, and closes the page. */
export async function leaveEdit(key: string, value: OptionValue, portal = fakePortal()): Promise<void> {
  const page = await openPage(portal)
  page.edit(key, value)
  await storingDelay()
  closeAllTabs()
}

export function recoveredValues({ backup }: Page): [string, OptionValue][] {
  return [...(backup.recovered.get()?.edits ?? [])].map(([key, { value }]) => [key, value])
}
