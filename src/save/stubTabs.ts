import { vi } from 'vitest'

/** Replaces `navigator.locks` until `vi.unstubAllGlobals`: exclusive locks, shared by all tabs of a test. */
export function stubLocks(): void {
  const held = new Set<string>()
  const queues = new Map<string, Promise<unknown>>()
  vi.stubGlobal('navigator', {
    locks: {
      request(name: string, run: () => Promise<unknown>): Promise<unknown> {
        const previous = queues.get(name)
        const result = (async () => {
          await previous?.catch(() => undefined)
          held.add(name)
          try {
            return await run()
          } finally {
            held.delete(name)
          }
        })()
        queues.set(name, result)
        return result
      },
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
    },
  })
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

    postMessage(): void {
      for (const channel of channels) {
        if (channel !== this && channel.name === this.name) channel.dispatchEvent(new Event('message'))
      }
    }
  }
  vi.stubGlobal('BroadcastChannel', StubbedChannel)
}
