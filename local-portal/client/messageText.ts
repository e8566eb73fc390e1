/** A message of the app to the parent window, taken apart. */
export interface FrameMessage {
  readonly command: string
  /** The JSON text between the command and the callback; empty when the command came without. */
  readonly json: string
  readonly callbackId: string
  readonly sid: string
}

/**
 * Takes `command[:JSON]:callbackId:sid` apart, at the first and the last two colons.
 *
 * @returns undefined for a text that is no such message
 */
export function parseFrameMessage(text: string): FrameMessage | undefined {
  const last = text.lastIndexOf(':')
  const beforeLast = last > 0 ? text.lastIndexOf(':', last - 1) : -1
  if (beforeLast === -1) return undefined
  const first = text.indexOf(':')
  return {
    command: text.slice(0, first),
    json: first < beforeLast ? text.slice(first + 1, beforeLast) : '',
    callbackId: text.slice(beforeLast + 1, last),
    sid: text.slice(last + 1),
  }
}

/** Reads the object `{method, params, callback, appSid}` that some commands are sent as. */
export function parseMessageObject(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null || !('method' in data) || !('appSid' in data))
    return undefined
  const { method, appSid } = data
  if (typeof method !== 'string' || typeof appSid !== 'string') return undefined
  const params = 'params' in data && data.params !== '' ? JSON.stringify(data.params) : undefined
  const callbackId = 'callback' in data && typeof data.callback === 'string' ? data.callback : ''
  return { command: method, json: params ?? '', callbackId, sid: appSid }
}

/** The answer to a message: `callbackId:JSON`, without the JSON for undefined. */
export function frameAnswer(callbackId: string, value: unknown): string {
  return `${callbackId}:${value === undefined ? '' : JSON.stringify(value)}`
}
