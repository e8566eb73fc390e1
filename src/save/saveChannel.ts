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
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      // A tab of an older version does not name them.
      onSaved(Array.isArray(data) ? data.filter((key) => typeof key === 'string') : [])
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    return { notifySaved: (keys) => channel.postMessage([...keys]) }
  } catch {
    return { notifySaved: () => undefined }
  }
}
