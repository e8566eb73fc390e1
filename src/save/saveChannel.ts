/** Tells the other tabs of this browser that something was saved. */
export interface SaveChannel {
  readonly tell: () => void
}

/** @param onSaved called when another tab has saved; never, where the browser blocks channels */
export function openSaveChannel(name: string, onSaved: () => void): SaveChannel {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', onSaved)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    return { tell: () => channel.postMessage('saved') }
  } catch {
    return { tell: () => undefined }
  }
}
