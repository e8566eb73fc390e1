import type { Draft, RemoteValues } from '../draft/draft.ts'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { applySaveResult } from '../draft/saveResult.ts'
import { fetchOwnOptions, writeOptions } from '../options/fetchOptions.ts'
import type { OptionSet } from '../options/optionSet.ts'
import { isUnreadable } from '../options/unreadable.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import { type PortalError, tokenExpiredCode, toPortalError } from '../portal/portalError.ts'
import { type RepairOutcome, repairStore } from '../save/repairStore.ts'
import type { OptionStore } from '../save/saveEdits.ts'
import type { SaveOutcome } from '../save/saveOutcome.ts'
import { saveInAttempts } from '../save/saveInAttempts.ts'
import { replaceUnreadable, type ReplaceOutcome } from '../save/replaceUnreadable.ts'
import { createSaveLock, type LockWait } from '../save/saveLock.ts'
import type { Store } from '../state/store.ts'
import type { Guard } from './guard.ts'

/** What the engine reads and changes. */
export interface SaveContext {
  readonly portal: Portal
  readonly remote: RemoteOptions
  readonly draft: Store<Draft>
  readonly rules: () => OptionRules
  readonly guard: () => Pick<Guard, 'refusal'>
  /** Shared by all tabs that save the same options. */
  readonly lockName: string
  readonly lockWait: Store<LockWait | undefined>
  /** Gives the portal's cache time to read what was written. */
  readonly pause: () => Promise<void>
  /** Called after each attempt that has saved something. */
  readonly onSaved: (saved: SaveOutcome<OptionSet>['saved']) => void
}

/** Saves and repairs, one after another in all tabs. */
export interface SaveEngine {
  readonly save: () => Promise<SaveOutcome<OptionSet> | undefined>
  readonly repair: () => Promise<RepairOutcome<OptionSet> | undefined>
  readonly replaceUnreadable: (key: string) => Promise<ReplaceOutcome<OptionSet> | undefined>
}

/** The values that can be written back: of those known in part, the rest would be lost for good. */
export function wholeValues(options: OptionSet | undefined): RemoteValues {
  if (options === undefined) return new Map()
  return new Map([...options.values].filter(([key]) => !options.partial.has(key)))
}

export function createSaveEngine(context: SaveContext): SaveEngine {
  const { portal, remote, draft, rules, onSaved } = context
  const lock = createSaveLock(context.lockName, context.lockWait)

  function createOptionStore(): OptionStore<OptionSet> {
    let hasWritten = false
    return {
      read() {
        // Before a write, an error is reported at once; after it, the result has to be known.
        const options = hasWritten ? fetchOwnOptions(portal) : fetchOwnOptions(portal, portal.callOnce)
        return options.catch(toPortalError)
      },
      write(options: RemoteValues) {
        hasWritten = true
        const generation = portal.identity.checkedGeneration()
        return writeOptions(portal, options, generation).then(() => undefined, toPortalError)
      },
      pause: context.pause,
      refusal: context.guard().refusal,
    }
  }

  async function showReading(reading: OptionSet | undefined): Promise<void> {
    // A refresh that began before the write would show the old values again.
    await (reading === undefined ? remote.cancelRefresh() : remote.replace(reading))
  }

  async function apply(outcome: SaveOutcome<OptionSet>): Promise<void> {
    // Before the edits are dropped: otherwise the saved rows would show their old values for a moment.
    await showReading(outcome.reading)
    draft.set(applySaveResult(draft.get(), outcome.saved))
    if (outcome.saved.size > 0) onSaved(outcome.saved)
  }

  /** Takes over what others have changed beside the edits, and leaves out what is hidden. */
  async function prepare(edits: Draft['edits'], reading: OptionSet): Promise<Draft['edits']> {
    if (rules() === noRules) return edits
    // The draft merges with it as soon as it is shown.
    await showReading(reading)
    const merged = [...draft.get().edits].filter(([key]) => edits.has(key))
    return rules().savable(new Map(merged), reading.values)
  }

  function createRecovery(): (
    error: PortalError,
    failedAttempts: number,
  ) => Promise<PortalError | undefined> {
    let isRenewed = false
    return async (error, failedAttempts) => {
      if (error.code === tokenExpiredCode && !isRenewed) {
        isRenewed = true
        return portal.renewToken().then(() => undefined, toPortalError)
      }
      // Who is offline is told so at once.
      if (error.kind === 'network') return error
      return (await portal.retries.wait(error, failedAttempts)) ? undefined : error
    }
  }

  function isKeyUnreadable(key: string): Promise<boolean | PortalError> {
    return isUnreadable(portal, key).catch(toPortalError)
  }

  /** A store for a repair: each reading has to succeed. */
  function createRepairStore(): OptionStore<OptionSet> {
    return { ...createOptionStore(), read: () => fetchOwnOptions(portal).catch(toPortalError) }
  }

  return {
    async save() {
      const outcome = await saveInAttempts({
        edits: () => draft.get().edits,
        prepare,
        store: createOptionStore,
        exclusively: lock,
        apply,
        recover: createRecovery(),
      })
      // Shows the damage together with the way to repair it.
      if (outcome?.error?.kind === 'damaged') await remote.refresh()
      return outcome
    },
    async repair() {
      const outcome = await lock(() => repairStore(createRepairStore(), wholeValues(remote.options.get())))
      if (outcome !== undefined && outcome.kind !== 'failed') await showReading(outcome.reading)
      return outcome
    },
    async replaceUnreadable(key) {
      const outcome = await lock(() => replaceUnreadable(createRepairStore(), isKeyUnreadable, key))
      if (outcome?.kind === 'replaced') await remote.refresh()
      return outcome
    },
  }
}
