import { vi } from 'vitest'

interface StubbedRequest {
  readonly run: () => void
  readonly signal: AbortSignal | undefined
}

/** Begins a test with a clock of its own, and locks and channels that its tabs share. */
export function stubTabs(): void {
  vi.useFakeTimers()
  stubLocks()
  stubChannels()
}

/** Ends a test that has replaced the clock and parts of the browser. */
export function unstubBrowser(): void {
  vi.useRealTimers()
  vi.unstubAllGlobals()
}

/** Replaces `navigator.locks` until `vi.unstubAllGlobals`: exclusive locks, shared by all tabs of a test. */
export function stubLocks(): void {
  /** Of each lock that is held: ends the request of its holder, whose work goes on. */
  const holders = new Map<string, (error: unknown) => void>()
  const queue: (readonly [name: string, StubbedRequest])[] = []

  function runNext(name: string): void {
    const at = queue.findIndex(([other, { signal }]) => other === name && signal?.aborted !== true)
    const [next] = at === -1 ? [] : queue.splice(at, 1)
    next?.[1].run()
  }

  function hold(name: string, work: (lock: object | null) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      holders.set(name, reject)
      const release = (): void => {
        if (holders.get(name) !== reject) return
        holders.delete(name)
        runNext(name)
      }
      Promise.resolve()
        .then(() => work({ name }))
        .then(resolve, reject)
        .finally(release)
    })
  }

  async function request(name: string, ...rest: unknown[]): Promise<unknown> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- either the work or options and the work
    const work = rest.at(-1) as (lock: object | null) => unknown
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
    const { ifAvailable, steal, signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions
    const robbed = holders.get(name)
    if (robbed === undefined) return hold(name, work)
    if (ifAvailable === true) return work(null)
    if (steal === true) {
      robbed(new DOMException('The lock was stolen.', 'AbortError'))
      return hold(name, work)
    }
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      queue.push([name, { signal, run: () => resolve(hold(name, work)) }])
    })
  }

  const query = async (): Promise<unknown> => ({ held: [...holders.keys()].map((name) => ({ name })) })
  vi.stubGlobal('navigator', { locks: { request, query } })
}

/** Replaces `navigator.locks` by something that throws on access, as in a third-party frame. */
export function stubBlockedLocks(): void {
  vi.stubGlobal('navigator', {
    get locks(): LockManager {
      throw new DOMException('Access to the Locks API is denied in this context.', 'SecurityError')
    },
  })
}

/** Replaces `BroadcastChannel` until `vi.unstubAllGlobals`; messages arrive at once. */
export function stubChannels(): void {
  const channels = new Set<StubbedChannel>()
  class StubbedChannel extends EventTarget {
    readonly name: string

    constructor(name: string) {
      super()
      this.name = name
      channels.add(this)
    }

    postMessage(data: unknown): void {
      for (const channel of channels) {
        if (channel === this || channel.name !== this.name) continue
        channel.dispatchEvent(new MessageEvent('message', { data }))
      }
    }
  }
  vi.stubGlobal('BroadcastChannel', StubbedChannel)
}
