import type { Draft } from '../draft/draft.ts'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { findUnreadable } from '../options/unreadable.ts'
import type { OptionSet } from '../options/optionSet.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import { type SavedEdits, withOverwriting, withoutKeys } from '../save/lostUpdates.ts'
import type { ReplaceOutcome } from '../save/replaceUnreadable.ts'
import type { RepairOutcome } from '../save/repairStore.ts'
import { openSaveChannel } from '../save/saveChannel.ts'
import type { SaveOutcome } from '../save/saveOutcome.ts'
import type { LockWait } from '../save/saveLock.ts'
import { createStore, type ReadonlyStore, type Store } from '../state/store.ts'
import { type Guard, noGuard } from './guard.ts'
import { createSaveEngine } from './saveEngine.ts'

/** Saves the draft of a session; one save at a time among all tabs of this browser. */
export interface Saving {
  /**
   * Saves the current edits; during a save, returns that one. Never rejects: an error is part of the outcome.
   *
   * @returns undefined when the user gives up waiting for another tab
   */
  readonly save: () => Promise<SaveOutcome<OptionSet> | undefined>
  readonly isSaving: () => boolean
  /** The wait for another tab that is saving; undefined when there is none. */
  readonly lockWait: ReadonlyStore<LockWait | undefined>
  /** Writes all options of the last good reading over a store that can no longer be read. */
  readonly repair: () => Promise<RepairOutcome<OptionSet> | undefined>
  /** Whether any options have been seen among which the unreadable one can be looked for. */
  readonly canFindUnreadable: () => boolean
  /** Looks for an option that the portal cannot send. @throws {PortalError} */
  readonly findUnreadable: () => Promise<string | undefined>
  /** Replaces an option that the portal cannot send by null. Never rejects: an error is part of the outcome. */
  readonly replaceUnreadable: (key: string) => Promise<ReplaceOutcome<OptionSet> | undefined>
  /** What this page has saved, so that a later reading shows whether it was lost. */
  readonly saved: Store<SavedEdits>
}

/** From a save to reading once more: a write of others that overlapped ours has ended by then. */
const recheckDelayMs = 3_000

/** How long the portal's cache is given to read what was written. */
const stalePauseMs = 2_000

/**
 * @param pause gives the portal's cache that time
 * @param rules what the app's settings schema says of the options
 */
export function createSaving(
  portal: Portal,
  remote: RemoteOptions,
  draft: Store<Draft>,
  pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, stalePauseMs)),
  rules: () => OptionRules = () => noRules,
  guard: () => Pick<Guard, 'refusal'> = () => noGuard,
): Saving {
  const name = `user-options:${portal.host}:${portal.memberId}`
  const saved = createStore<SavedEdits>(new Map())
  const lockWait = createStore<LockWait | undefined>(undefined)
  const channel = openSaveChannel(name, (keys) => {
    // That tab watches over them now.
    saved.set(withoutKeys(saved.get(), keys))
    void remote.refresh()
  })
  let recheckTimer: ReturnType<typeof setTimeout> | undefined
  let pendingSave: Promise<SaveOutcome<OptionSet> | undefined> | undefined
  /** The keys saved since the last recheck. */
  const unchecked = new Set<string>()

  /** Looks once more whether what was saved is still there. */
  async function recheck(): Promise<void> {
    const keys = new Set(unchecked)
    unchecked.clear()
    await remote.refresh()
    if (remote.error.get() === null) saved.set(withOverwriting(saved.get(), keys, remote.values()))
  }

  function onSaved(edits: SaveOutcome<OptionSet>['saved']): void {
    saved.set(new Map([...saved.get(), ...edits]))
    for (const key of edits.keys()) unchecked.add(key)
    channel.notifySaved(edits.keys())
    clearTimeout(recheckTimer)
    recheckTimer = setTimeout(() => void recheck(), recheckDelayMs)
  }

  const engine = createSaveEngine({
    portal,
    remote,
    draft,
    rules,
    guard,
    lockName: name,
    lockWait,
    pause,
    onSaved,
  })

  return {
    saved,
    lockWait,
    isSaving: () => pendingSave !== undefined,
    save() {
      // Whether they will have been written or not: what was saved before is overwritten by this page itself.
      if (pendingSave === undefined) saved.set(withoutKeys(saved.get(), draft.get().edits.keys()))
      return (pendingSave ??= engine.save().finally(() => (pendingSave = undefined)))
    },
    canFindUnreadable: () => remote.values().size > 0,
    findUnreadable: () => findUnreadable(portal, [...remote.values().keys()]),
    async replaceUnreadable(key) {
      const outcome = await engine.replaceUnreadable(key)
      if (outcome?.kind === 'replaced') channel.notifySaved([key])
      return outcome
    },
    async repair() {
      const outcome = await engine.repair()
      if (outcome !== undefined && outcome.kind !== 'failed') channel.notifySaved(remote.values().keys())
      return outcome
    },
  }
}
