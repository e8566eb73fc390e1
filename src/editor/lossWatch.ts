import type { RemoteValues } from '../draft/draft.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import { lostUpdates, type SavedEdits } from '../save/lostUpdates.ts'
import { createStore, type ReadonlyStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What was lost in the portal, with the values to put back. */
export interface Losses {
  /** Saved by this page, and overwritten by a save made elsewhere. */
  readonly lost: RemoteValues
  /** Options that have disappeared. */
  readonly vanished: RemoteValues
}

/** Knows what was lost in the portal. A loss is forgotten when its value is found again. */
export interface LossWatch {
  /** What has been missing in two readings some time apart: at first, the portal's cache may merely be stale. */
  readonly losses: ReadonlyStore<Losses>
  /** Leaves the current losses be. */
  readonly dismiss: () => void
}

/** From a reading that misses something to the next one. */
export const lookAgainMs = 3_000

const noLosses: Losses = { lost: new Map(), vanished: new Map() }

export function createLossWatch(remote: RemoteOptions, saved: ReadonlyStore<SavedEdits>): LossWatch {
  const losses = createStore(noLosses)
  /** The time of the reading that first missed each of the missing. */
  let missing: ReadonlyMap<string, number> = new Map()
  const dismissed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    const options = remote.options.get()
    if (options === undefined) return
    const readTime = remote.readTime.get()
    const lost = lostUpdates(saved.get(), options.values)
    const candidates = new Set([...lost.keys(), ...options.vanished.keys()])
    missing = new Map([...candidates].map((key) => [key, missing.get(key) ?? readTime]))
    for (const key of dismissed) if (!candidates.has(key)) dismissed.delete(key)
    const isTold = ([key]: readonly [string, OptionValue]): boolean =>
      !dismissed.has(key) && readTime - (missing.get(key) ?? readTime) >= lookAgainMs
    show({
      lost: new Map([...lost].filter(isTold)),
      vanished: new Map([...options.vanished].filter((entry) => isTold(entry) && !lost.has(entry[0]))),
    })
    const isUncertain = [...missing.values()].some((sinceMs) => readTime - sinceMs < lookAgainMs)
    const isIdle = !remote.isFetching.get() && remote.error.get() === null
    if (isUncertain && isIdle) timer ??= setTimeout(lookAgain, lookAgainMs)
  }

  function show(next: Losses): void {
    losses.set(next.lost.size + next.vanished.size === 0 ? noLosses : next)
  }

  function lookAgain(): void {
    timer = undefined
    void remote.refresh()
  }

  saved.subscribe(look)
  // Also when a reading has brought nothing new.
  remote.readTime.subscribe(look)

  return {
    losses,
    dismiss() {
      const { lost, vanished } = losses.get()
      for (const key of [...lost.keys(), ...vanished.keys()]) dismissed.add(key)
      look()
    },
  }
}
