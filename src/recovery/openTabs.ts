import { openTabChannel } from '../state/tabChannel.ts'

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

/** Answers the other tabs, and asks them in turn. @returns their names, none where the browser blocks channels */
function openChannel(tab: string): { readonly ask: () => Promise<ReadonlySet<string>> } {
  const asking = new Set<Set<string>>()
  const send = openTabChannel(channelName, (message) => {
    if (message === '?') send?.({ tab })
    const name = tabNameIn(message)
    if (name !== undefined) for (const asked of asking) asked.add(name)
  })
  return {
    ask() {
      const asked = new Set<string>()
      if (send === undefined) return Promise.resolve(asked)
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
}

function tabNameIn(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('tab' in message)) return undefined
  return typeof message.tab === 'string' ? message.tab : undefined
}
