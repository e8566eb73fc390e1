/** Informs the other tabs of this browser about saves. */
export interface SaveChannel {
  readonly notifySaved: () => void
}

/**
 * Opens the channel of this name. Where the browser blocks channels, nothing is ever sent or received.
 *
 * @param onSaved called when another tab has saved
 */
export function openSaveChannel(name: string, onSaved: () => void): SaveChannel {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', onSaved)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    return { notifySaved: () => channel.postMessage('saved') }
  } catch {
    return { notifySaved: () => undefined }
  }
}
