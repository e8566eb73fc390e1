import type { PortalError } from './portalError.ts'
import { maxAttempts, retryDelayMs } from './retryDelay.ts'
import type { Waits } from './waits.ts'

/** Decides about another attempt, and waits until it is time for it. */
export interface Retries {
  /**
   * @param failedAttempts how many attempts have failed, from 1
   * @returns whether to try again, once it is time; false at once where that is no use, or when the user stops it
   */
  readonly wait: (error: PortalError, failedAttempts: number) => Promise<boolean>
}

export function createRetries(waits: Waits): Retries {
  return {
    wait(error, failedAttempts) {
      const delayMs = retryDelayMs(error, failedAttempts)
      if (delayMs === undefined) return Promise.resolve(false)
      return new Promise((resolve) => {
        function finish(goesOn: boolean): void {
          clearTimeout(timer)
          end()
          resolve(goesOn)
        }
        const timer = setTimeout(() => finish(true), delayMs)
        const end = waits.begin({
          kind: 'retry',
          cause: error.kind,
          until: Date.now() + delayMs,
          failedAttempts,
          attempts: maxAttempts,
          stop: () => finish(false),
        })
      })
    },
  }
}
