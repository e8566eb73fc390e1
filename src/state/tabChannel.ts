/**
 * Opens a channel to the other tabs of this browser that have opened one of this name.
 *
 * @param onMessage called with what another tab has sent, which may be one of another version
 * @returns sends a message to them; undefined where the browser blocks channels: nothing is ever received then
 */
export function openTabChannel(
  name: string,
  onMessage: (message: unknown) => void,
): ((message: unknown) => void) | undefined {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    return (message) => channel.postMessage(message)
  } catch {
    return undefined
  }
}
