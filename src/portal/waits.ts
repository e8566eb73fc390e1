import type { PortalErrorKind } from './portalError.ts'
import { createStore, type ReadonlyStore } from '../state/store.ts'

/** What the portal keeps the user waiting for. */
export type Waiting =
  /** The SDK holds a call back, to spare the portal. `until` is in milliseconds since 1970. */
  | { readonly kind: 'queued'; readonly until: number }
  /** A call has had no answer for some time; it goes on. */
  | { readonly kind: 'no-answer' }
  /** An attempt has failed, and the next one follows at `until`, in milliseconds since 1970. */
  | {
      readonly kind: 'retry'
      /** Why the last attempt has failed. */
      readonly cause: PortalErrorKind
      readonly until: number
      readonly failedAttempts: number
      readonly attempts: number
      /** Gives up: the failure is reported at once. */
      readonly stop: () => void
    }

/** All current waits, of which the latest is shown. */
export interface Waits {
  readonly current: ReadonlyStore<Waiting | undefined>
  /** @returns ends the wait */
  readonly begin: (waiting: Waiting) => () => void
}

export function createWaits(): Waits {
  const current = createStore<Waiting | undefined>(undefined)
  const all = new Set<Waiting>()
  const show = (): void => current.set([...all].at(-1))
  return {
    current,
    begin(waiting) {
      all.add(waiting)
      show()
      return () => {
        all.delete(waiting)
        show()
      }
    },
  }
}
