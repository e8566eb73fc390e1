/** Knows which tabs of this browser are open. */
export interface OpenTabs {
  /** The names of the other open tabs, as far as the browser lets them be known. */
  readonly query: () => Promise<ReadonlySet<string>>
}

const channelName = 'user-options:open-tabs'

/** How long the other tabs have to answer. */
const answerTimeMs = 500

/** A name that no other tab has. It needs no secure context, which a portal without https is not. */
export function randomTabName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('')
}

/**
 * Makes this tab known to the others: it holds a lock of its name as long as the page lives, and answers when asked,
 * for browsers and addresses without locks. Where the browser blocks both, no tab knows of any other.
 */
export function joinOpenTabs(tab: string): OpenTabs {
  const channel = openChannel(tab)
  try {
    navigator.locks.request(tab, () => new Promise<never>(() => {})).catch(() => {})
  } catch {
    // Others ask over the channel.
  }
  return {
    async query() {
      try {
        const { held = [] } = await navigator.locks.query()
        return new Set(held.flatMap(({ name }) => name ?? []))
      } catch {
        return channel.ask()
      }
    },
  }
}

function openChannel(tab: string): { readonly ask: () => Promise<ReadonlySet<string>> } {
  try {
    const channel = new BroadcastChannel(channelName)
    const asking = new Set<Set<string>>()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    const send = (message: '?' | { readonly tab: string }): void => channel.postMessage(message)
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === '?') send({ tab })
      else if (typeof data === 'object' && data !== null && 'tab' in data && typeof data.tab === 'string')
        for (const asked of asking) asked.add(data.tab)
    })
    return {
      ask() {
        const asked = new Set<string>()
        asking.add(asked)
        send('?')
        return new Promise((resolve) => {
          setTimeout(() => {
            asking.delete(asked)
            resolve(asked)
          }, answerTimeMs)
        })
      },
    }
  } catch {
    return { ask: async () => new Set() }
  }
}
