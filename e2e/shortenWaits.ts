import type { Page } from '@playwright/test'
import { isSoak } from './soak.ts'

/** Shorter waits have to do with drawing and typing, in the browser's own time. */
const longMs = 200

/**
 * Makes the app's long waits shorter: of its timers, and of its requests for an answer. Frames are still drawn and
 * everything else still happens at its own speed, which a faked clock would not let it. The soak leaves them as they
 * are.
 *
 * @param factor by what the waits are divided
 */
export async function shortenWaits(page: Page, factor: number): Promise<void> {
  if (factor === 1 || isSoak) return
  await page.addInitScript(
    ([least = 0, divisor = 1]) => {
      // The portal's page waits as it does.
      if (window.parent === window) return
      const shortened = (delayMs = 0): number => (delayMs >= least ? delayMs / divisor : delayMs)
      const wait = window.setTimeout.bind(window)
      const fasterTimeout = (handler: TimerHandler, delayMs?: number, ...rest: unknown[]): number =>
        wait(handler, shortened(delayMs), ...rest)
      Object.assign(window, { setTimeout: fasterTimeout })

      const timeout = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout')
      Object.defineProperty(XMLHttpRequest.prototype, 'timeout', {
        ...timeout,
        set(this: XMLHttpRequest, delayMs: number) {
          timeout?.set?.call(this, shortened(delayMs))
        },
      })
    },
    [longMs, factor],
  )
}
