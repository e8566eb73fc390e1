import { openTabChannel } from '../state/tabChannel.ts'

/** Lets the tabs of this browser find out whether another one is alive. */
export interface TabPings {
  /**
   * Asks the other tabs for a sign of life.
   *
   * @returns stops listening for answers
   */
  readonly ask: (onAlive: () => void) => () => void
}

/**
 * Opens the channel of this name. Where the browser blocks channels, nobody ever answers. A sign of life is given when
 * asked for, and not at regular times: the timers of hidden tabs are slow.
 *
 * @param answers whether this tab is one that others may be asking for
 */
export function openTabPings(name: string, answers: () => boolean): TabPings {
  const listeners = new Set<() => void>()
  const send = openTabChannel(name, (message) => {
    if (message === 'alive') for (const listener of listeners) listener()
    else if (message === 'ping' && answers()) send?.('alive')
  })
  return {
    ask(onAlive) {
      listeners.add(onAlive)
      send?.('ping')
      return () => listeners.delete(onAlive)
    },
  }
}
