import { callPortal, PortalRefusal, PortalUnreachable } from './api.ts'
import type { AppFrame } from './appFrame.ts'
import { showFailure } from './background.ts'
import { noAnswer } from './command.ts'
import { CommandParameters } from './commandParameters.ts'
import { commands, fileForCommand } from './commands.ts'
import { frameAnswer, type FrameMessage, parseFrameMessage, parseMessageObject } from './messageText.ts'
import { showNotice } from './notices.ts'
import type { PortalPage } from './portalPage.ts'

/** A message of the app's frame that is being worked on. */
interface ReceivedMessage {
  readonly message: FrameMessage
  /** The whole of it as text. */
  readonly text: string
  readonly beganMs: number
}

/** Listens to the frames of the page. Only the app's own origin and sid are answered. */
export function receiveMessages(page: PortalPage): void {
  // Noted one after another, so that the log and the commands keep the order they came in.
  let last: Promise<unknown> = Promise.resolve()
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const received = readMessage(event.data)
    if (received === undefined) return
    const frame = page.frame(received.message.sid)
    last = last
      .then(async () => {
        if (frame === undefined) await note(received, 'ignored', 'Came with a sid that is not open.')
        else if (event.origin === frame.launch.origin) await execute(received, frame, page)
        else await note(received, 'ignored', `Came from the origin ${event.origin}.`)
      })
      .catch(showFailure)
  })
}

function readMessage(data: unknown): ReceivedMessage | undefined {
  // Custom commands with a colon in their name come as an object.
  const message = typeof data === 'string' ? parseFrameMessage(data) : parseMessageObject(data)
  if (message === undefined) return undefined
  return {
    message,
    text: typeof data === 'string' ? data : JSON.stringify(data),
    beganMs: performance.now(),
  }
}

async function execute(received: ReceivedMessage, frame: AppFrame, page: PortalPage): Promise<void> {
  const { message } = received
  const command = commands.get(message.command)
  if (command === undefined) {
    const text = `The app sent the command ${message.command}, which is not simulated: add it to ${fileForCommand(message.command)}, and name that file in commands.ts.`
    await note(received, 'unknown', text)
    showNotice(text)
    return
  }
  const { id, silent } = await note(received, 'pending')
  if (silent) return
  const outcome = (async () => command(new CommandParameters(message.json), frame, page))()
  // Not awaited: a slider answers when it is closed, and others must not wait for it.
  void answer(received, frame, outcome, id).catch(showFailure)
}

async function answer(
  { message, beganMs }: ReceivedMessage,
  frame: AppFrame,
  outcome: Promise<unknown>,
  id: number,
): Promise<void> {
  let value: unknown
  try {
    value = await outcome
  } catch (error) {
    if (error instanceof PortalRefusal || error instanceof PortalUnreachable) throw error
    // What stops the portal's own page is an error of the page, and the app is left waiting.
    reportError(error)
    await callPortal('POST', 'messages/ended', { id, outcome: 'failed', note: String(error) })
    return
  }
  if (value === noAnswer || message.callbackId === '') return
  const text = frameAnswer(message.callbackId, value)
  frame.element.contentWindow?.postMessage(text, frame.launch.origin)
  const duration = Math.round(performance.now() - beganMs)
  await callPortal('POST', 'messages/ended', { id, outcome: 'answered', bytesOut: text.length, duration })
}

interface Noted {
  readonly id: number
  /** Whether a fault has the page stay silent on it. */
  readonly silent: boolean
}

/** Has the portal log a message. */
function note(
  { message, text }: ReceivedMessage,
  outcome: 'pending' | 'ignored' | 'unknown',
  remark?: string,
): Promise<Noted> {
  const arrival = {
    command: message.command,
    params: paramsOf(message.json),
    bytesIn: text.length,
    outcome,
    note: remark,
  }
  return callPortal<Noted>('POST', 'messages', arrival)
}

/** The parameters as the log shows them: a text that is no JSON as it is. */
function paramsOf(json: string): unknown {
  if (json === '') return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
