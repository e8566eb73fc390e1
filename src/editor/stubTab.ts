import { QueryClient } from '@tanstack/react-query'
import { vi } from 'vitest'
import { type Draft, emptyDraft } from '../draft/draft.ts'
import { createRemoteOptions } from '../options/remoteOptions.ts'
import type { FakePortal } from '../portal/fakePortal.ts'
import { deferred } from '../state/deferred.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createDraftActions } from './draftActions.ts'
import { createSaving } from './saving.ts'

/** Lets everything run that waits for nothing but its turn. */
export function settle(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(1)
}

/** A tab of the app in which the options are loaded. */
export async function openTab(portal: FakePortal) {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  })
  const remote = createRemoteOptions(portal, queryClient)
  const draft = createStore<Draft>(emptyDraft)
  const actions = createDraftActions(
    draft,
    remote.values,
    () => undefined,
    () => false,
  )
  const saving = createSaving(portal, remote, draft)
  await settle()
  return {
    remote,
    draft,
    actions,
    saving,
    edit: (key: string, value: OptionValue) => actions.stageValues(new Map([[key, value]])),
    edited: () => [...draft.get().edits].map(([key, { base, value }]) => [key, base, value]),
  }
}

/** Stops the next call of this method until it is released; `started` resolves when the call arrives. */
export function holdNext(portal: FakePortal, method: string) {
  const [started, released] = [deferred(), deferred()]
  portal.intercept = (called) => {
    if (called !== method) return undefined
    portal.intercept = () => undefined
    started.resolve()
    return released.promise
  }
  return { started: started.promise, release: released.resolve }
}
