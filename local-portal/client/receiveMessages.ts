import { callPortal } from './api.ts'
import type { AppFrame } from './appFrame.ts'
import { noAnswer } from './command.ts'
import { commands, fileForCommand } from './commands.ts'
import { frameAnswer, parseFrameMessage, parseMessageObject, type FrameMessage } from './messageText.ts'
import type { PortalPage } from './portalPage.ts'

/** Listens to the frames of the page. Only the app's own window, origin and sid are answered. */
export function receiveMessages(page: PortalPage): void {
  // Noted one after another, so that the log and the commands keep the order they came in.
  let last: Promise<unknown> = Promise.resolve()
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const read = readMessage(event.data)
    if (read === undefined) return
    const { message, text } = read
    const fail = (error: unknown): void => page.notice(`${message.command} failed: ${String(error)}`)
    const began = performance.now()
    const frame = page.frame(message.sid)
    const stranger = whyStranger(event, frame)
    if (frame === undefined || stranger !== undefined) {
      last = last.then(() => report(message, text, 'ignored', `Came from ${stranger}.`)).catch(fail)
      return
    }
    last = last.then(() => run(message, text, frame, page, began, fail)).catch(fail)
  })
}

function readMessage(data: unknown): { message: FrameMessage; text: string } | undefined {
  // Custom commands with a colon in their name come as an object.
  const message = typeof data === 'string' ? parseFrameMessage(data) : parseMessageObject(data)
  if (message === undefined) return undefined
  return { message, text: typeof data === 'string' ? data : JSON.stringify(data) }
}

function whyStranger(event: MessageEvent<unknown>, frame: AppFrame | undefined): string | undefined {
  if (frame === undefined) return 'a sid that is not open'
  if (event.origin !== frame.launch.origin) return `the origin ${event.origin}`
  return event.source === frame.element.contentWindow ? undefined : 'another window than the frame'
}

async function run(
  message: FrameMessage,
  text: string,
  frame: AppFrame,
  page: PortalPage,
  began: number,
  fail: (error: unknown) => void,
): Promise<void> {
  const command = commands.get(message.command)
  if (command === undefined) {
    const note = `The app sent the command ${message.command}, which is not played here: add it to ${fileForCommand(message.command)}, and name that file in commands.ts.`
    await report(message, text, 'unknown', note)
    page.notice(note)
    return
  }
  const { id, silent } = await report(message, text, 'pending')
  if (silent) return
  // Not awaited: a slider answers when it is closed, and others must not wait for it.
  void answer(message, frame, command(paramsOf(message), frame, page), id, began).catch(fail)
}

async function answer(
  message: FrameMessage,
  frame: AppFrame,
  outcome: unknown,
  id: number,
  began: number,
): Promise<void> {
  const value = await outcome
  if (value === noAnswer) return
  const text = frameAnswer(message.callbackId, value)
  frame.element.contentWindow?.postMessage(text, frame.launch.origin)
  const duration = Math.round(performance.now() - began)
  await callPortal('POST', 'messages/settled', { id, bytesOut: text.length, duration })
}

interface Noted {
  readonly id: number
  readonly silent: boolean
}

async function report(
  message: FrameMessage,
  text: string,
  outcome: 'pending' | 'ignored' | 'unknown',
  note?: string,
): Promise<Noted> {
  const { command } = message
  const arrival = { command, params: parse(message.json), bytesIn: text.length, outcome, note }
  return callPortal<Noted>('POST', 'messages', arrival)
}

function paramsOf(message: FrameMessage): Readonly<Record<string, unknown>> {
  const value = parse(message.json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function parse(json: string): unknown {
  if (json === '') return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
