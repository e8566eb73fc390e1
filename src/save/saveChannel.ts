import { openTabChannel } from '../state/tabChannel.ts'

/** Informs the other tabs of this browser about saves. */
export interface SaveChannel {
  /** @param keys the options that were written */
  readonly notifySaved: (keys: Iterable<string>) => void
}

/**
 * Opens the channel of this name. Where the browser blocks channels, nothing is ever sent or received.
 *
 * @param onSaved called with the options that another tab has written
 */
export function openSaveChannel(name: string, onSaved: (keys: readonly string[]) => void): SaveChannel {
  const send = openTabChannel(name, (message) => {
    // A tab of an older version does not name them.
    onSaved(Array.isArray(message) ? message.filter((key) => typeof key === 'string') : [])
  })
  return { notifySaved: (keys) => send?.([...keys]) }
}
