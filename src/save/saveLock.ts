import type { Store } from '../state/store.ts'
import { openTabPings } from './tabPings.ts'

/** A wait for another tab that is saving, and the ways out. */
export interface LockWait {
  /** Runs the work without waiting: reading back after the write detects what the lock would have prevented. */
  readonly saveAnyway: () => void
  readonly giveUp: () => void
}

/**
 * Runs work while no other tab of this browser runs any.
 *
 * @returns what the work returns, or undefined when the user gives up waiting; rejects when the work does
 */
export type SaveLock = <T>(work: () => Promise<T>) => Promise<T | undefined>

/** How long another tab may take to give a sign of life. */
const signOfLifeMs = 5_000

/** How long another tab may take to save. */
const otherSaveMs = 25_000

/** In a third-party frame merely accessing the locks can throw. */
function availableLocks(): LockManager | undefined {
  try {
    return navigator.locks
  } catch {
    return undefined
  }
}

/**
 * Makes the tabs of this browser save one after another. A tab that gives no sign of life, or takes too long, is not
 * waited for. Where locks are missing or blocked, work runs at once.
 *
 * @param waiting holds the wait for another tab, while there is one
 */
export function createSaveLock(name: string, waiting: Store<LockWait | undefined>): SaveLock {
  let running = 0
  const pings = openTabPings(`${name}:lock`, () => running > 0)

  return async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    const locks = availableLocks()
    let started: Promise<T> | undefined
    let endWait: (() => void) | undefined

    async function runWork(): Promise<T> {
      running += 1
      try {
        return await work()
      } finally {
        running -= 1
      }
    }

    function start(): Promise<T> {
      endWait?.()
      return (started ??= runWork())
    }

    /** @returns whether the lock was free or has become free; the work has ended then */
    async function request(options: LockOptions): Promise<boolean> {
      if (locks === undefined) return true
      try {
        return await locks.request(name, options, async (lock) => {
          if (lock === null) return false
          await start()
          return true
        })
      } catch {
        // Locks are blocked, the request was aborted, the lock was stolen, or the work has failed.
        return true
      }
    }

    /** @returns whether to run the work */
    function waitForTurn(): Promise<boolean> {
      return new Promise((resolve) => {
        const controller = new AbortController()
        let isAlive = false
        const stopAsking = pings.ask(() => (isAlive = true))
        const signTimer = setTimeout(() => !isAlive && finish(true), signOfLifeMs)
        const saveTimer = setTimeout(() => finish(true), otherSaveMs)
        const wait: LockWait = { saveAnyway: () => finish(true), giveUp: () => finish(false) }

        endWait = () => {
          clearTimeout(signTimer)
          clearTimeout(saveTimer)
          stopAsking()
          if (waiting.get() === wait) waiting.set(undefined)
          endWait = undefined
        }

        function finish(runs: boolean): void {
          endWait?.()
          controller.abort()
          resolve(runs)
        }

        waiting.set(wait)
        void request({ signal: controller.signal }).then(() => {
          if (started !== undefined) resolve(true)
        })
      })
    }

    if (await request({ ifAvailable: true })) return started ?? start()
    if (!(await waitForTurn())) return undefined
    // Stolen, so that further tabs wait for this one instead of the one that was passed by.
    if (started === undefined) await request({ steal: true })
    return started ?? start()
  }
}
