import type { Draft, RemoteValues } from '../draft/draft.ts'
import { applySaveResult } from '../draft/saveResult.ts'
import { fetchOptions, writeOptions } from '../options/fetchOptions.ts'
import type { OptionSet } from '../options/optionSet.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import { sendsBigIntegers } from '../portal/wireOptions.ts'
import type { SavedEdits } from '../save/lostUpdates.ts'
import { type RepairOutcome, repairStore } from '../save/repairStore.ts'
import { openSaveChannel } from '../save/saveChannel.ts'
import { type OptionStore, saveEdits, type SaveOutcome } from '../save/saveEdits.ts'
import { withSaveLock } from '../save/saveLock.ts'
import { createStore, type Store } from '../state/store.ts'

/** Saves the draft of a session; one save at a time among all tabs of this browser. */
export interface Saving {
  /** Saves the current edits. Never rejects: an error is part of the outcome. */
  readonly save: () => Promise<SaveOutcome<OptionSet>>
  /** Writes all options of the last good reading over a store that can no longer be read. */
  readonly repair: () => Promise<RepairOutcome<OptionSet>>
  /** What this page has saved, so that a later reading shows whether it was lost. */
  readonly saved: Store<SavedEdits>
}

/** From a save to reading once more: a write of others that overlapped ours has ended by then. */
const recheckDelayMs = 3_000

export function createSaving(portal: Portal, remote: RemoteOptions, draft: Store<Draft>): Saving {
  const name = `user-options:${portal.host}:${portal.memberId}`
  const saved = createStore<SavedEdits>(new Map())
  const refresh = (): void => void remote.refresh()
  const channel = openSaveChannel(name, refresh)
  let recheck: ReturnType<typeof setTimeout> | undefined

  const store: OptionStore<OptionSet> = {
    sendsBigIntegers,
    read: () => fetchOptions(portal).catch(toPortalError),
    write: (options: RemoteValues) => writeOptions(portal, options).then(() => undefined, toPortalError),
  }

  async function showReading(reading: OptionSet | undefined): Promise<void> {
    // A refresh that began before the write would show the old values again.
    await (reading === undefined ? remote.cancelRefresh() : remote.replace(reading))
  }

  return {
    saved,
    async save() {
      const outcome = await withSaveLock(name, () => saveEdits(store, draft.get().edits))
      // Before the edits are dropped: otherwise the saved rows would show their old values for a moment.
      await showReading(outcome.reading)
      draft.set(applySaveResult(draft.get(), outcome.saved))
      if (outcome.saved.size > 0) {
        saved.set(new Map([...saved.get(), ...outcome.saved]))
        channel.notifySaved()
        clearTimeout(recheck)
        recheck = setTimeout(refresh, recheckDelayMs)
      }
      return outcome
    },
    async repair() {
      const outcome = await withSaveLock(name, () => repairStore(store, remote.values()))
      if (outcome.kind !== 'failed') {
        await showReading(outcome.reading)
        channel.notifySaved()
      }
      return outcome
    },
  }
}
