import type { QueryClient } from '@tanstack/react-query'
import { type Draft, type RemoteValues, applySaveResult } from '../draft/draft.ts'
import { fetchOptions, writeOptions } from '../options/fetchOptions.ts'
import { type OptionSet, shareOptions } from '../options/optionSet.ts'
import { optionsKey } from '../options/optionsQuery.ts'
import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import { sendsBigIntegers } from '../portal/wireOptions.ts'
import type { SavedEdits } from '../save/lostUpdates.ts'
import { type RepairOutcome, repairStore } from '../save/repairStore.ts'
import { openSaveChannel } from '../save/saveChannel.ts'
import { type OptionStore, saveEdits, type SaveOutcome } from '../save/saveEdits.ts'
import { withSaveLock } from '../save/saveLock.ts'
import { createStore, type Store } from '../state/store.ts'

/** The saving side of a session: one save at a time, in this page and among the tabs of this browser. */
export interface Saving {
  readonly save: () => Promise<SaveOutcome<OptionSet>>
  /** Writes all options of the last good reading over a store that can no longer be read. */
  readonly repair: () => Promise<RepairOutcome<OptionSet>>
  /** What this page has saved: a later reading shows whether it is still there. */
  readonly saved: Store<SavedEdits>
}

/** When a saved value is looked at once more, in milliseconds: a write that overlapped ours is over by then. */
const recheckDelayMs = 3_000

export function createSaving(portal: Portal, queryClient: QueryClient, draft: Store<Draft>): Saving {
  const queryKey = optionsKey(portal)
  const name = `user-options:${portal.host}:${portal.memberId}`
  const saved = createStore<SavedEdits>(new Map())
  const refresh = (): void => void queryClient.invalidateQueries({ queryKey })
  const channel = openSaveChannel(name, refresh)
  let recheck: ReturnType<typeof setTimeout> | undefined

  const store: OptionStore<OptionSet> = {
    sendsBigIntegers,
    read: () => fetchOptions(portal).catch(toPortalError),
    write: (options: RemoteValues) => writeOptions(portal, options).then(() => undefined, toPortalError),
  }

  async function showReading(reading: OptionSet | undefined): Promise<void> {
    // A refresh begun before the write would bring the old values back.
    await queryClient.cancelQueries({ queryKey })
    if (reading === undefined) return
    queryClient.setQueryData<OptionSet>(queryKey, (before) =>
      before === undefined ? reading : shareOptions(before, reading),
    )
  }

  return {
    saved,
    async save() {
      const outcome = await withSaveLock(name, () => saveEdits(store, draft.get().edits))
      const displayed = queryClient.getQueryData<OptionSet>(queryKey)?.values ?? new Map()
      // The reading first: without it the settled rows would show their old values for a moment.
      await showReading(outcome.reading)
      draft.set(applySaveResult(draft.get(), outcome.saved, displayed))
      if (outcome.saved.size > 0) {
        saved.set(new Map([...saved.get(), ...outcome.saved]))
        channel.tell()
        clearTimeout(recheck)
        recheck = setTimeout(refresh, recheckDelayMs)
      }
      return outcome
    },
    async repair() {
      const lastGood = queryClient.getQueryData<OptionSet>(queryKey)?.values ?? new Map()
      const outcome = await withSaveLock(name, () => repairStore(store, lastGood))
      if (outcome.kind !== 'failed') {
        await showReading(outcome.reading)
        channel.tell()
      }
      return outcome
    },
  }
}
