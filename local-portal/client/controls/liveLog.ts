import type { MessageSummary, RequestSummary } from '../../node/control/logEntries.ts'
import { inBackground } from '../background.ts'
import { callPortal } from '../api.ts'
import type { Follow } from '../followPortal.ts'
import { heading, pushButton } from './elements.ts'

/** As many lines as anyone reads. */
const maximumLines = 300

/** Frame messages and REST calls as they happen, newest first. */
export async function liveLog(follow: Follow): Promise<readonly HTMLElement[]> {
  const list = document.createElement('ol')
  list.className = 'log'
  list.tabIndex = 0
  list.setAttribute('aria-label', 'Messages and calls, newest first')
  const lines = new Map<string, HTMLElement>()

  function show(id: string, item: HTMLElement): void {
    const before = lines.get(id)
    lines.set(id, item)
    if (before === undefined) list.prepend(item)
    else before.replaceWith(item)
    const oldest = list.children.length > maximumLines ? lines.keys().next().value : undefined
    if (oldest === undefined) return
    lines.get(oldest)?.remove()
    lines.delete(oldest)
  }

  const showRequest = (request: RequestSummary): void => show(`rest ${request.id}`, requestLine(request))
  const showMessage = (message: MessageSummary): void => show(`frame ${message.id}`, messageLine(message))
  const [requests, messages] = await Promise.all([
    callPortal<readonly RequestSummary[]>('GET', 'requests'),
    callPortal<readonly MessageSummary[]>('GET', 'messages'),
  ])
  const past = [
    ...requests.map((entry) => ({ time: entry.time, show: () => showRequest(entry) })),
    ...messages.map((entry) => ({ time: entry.time, show: () => showMessage(entry) })),
  ]
  for (const entry of past.toSorted((a, b) => a.time.localeCompare(b.time))) entry.show()
  follow('request', showRequest)
  follow('message', showMessage)

  const head = document.createElement('div')
  head.className = 'log-head'
  head.append(
    heading('Log'),
    pushButton('Clear log', () => {
      lines.clear()
      list.replaceChildren()
      inBackground(Promise.all([callPortal('DELETE', 'requests'), callPortal('DELETE', 'messages')]))
    }),
  )
  return [head, list]
}

function requestLine(request: RequestSummary): HTMLElement {
  const failed = request.status === 0 || request.status >= 400
  const status = request.status === 0 ? 'no answer' : String(request.status)
  return line(`${request.method} ${status}`, request, failed)
}

function messageLine(message: MessageSummary): HTMLElement {
  const outcome = message.outcome === 'answered' ? '' : ` ${message.outcome}`
  return line(
    `↔ ${message.command}${outcome}`,
    message,
    message.outcome === 'unknown' || message.outcome === 'failed',
  )
}

function line(name: string, entry: RequestSummary | MessageSummary, failed: boolean): HTMLElement {
  const item = document.createElement('li')
  const label = document.createElement('span')
  label.className = failed ? 'log-name log-bad' : 'log-name'
  label.textContent = name
  const size = document.createElement('span')
  size.className = 'log-size'
  size.textContent = `${entry.duration} ms · ${bytes(entry.bytesIn)} in · ${bytes(entry.bytesOut)} out`
  item.append(label, size)
  if (entry.note !== undefined) {
    const note = document.createElement('span')
    note.className = 'log-note'
    note.textContent = entry.note
    item.append(note)
  }
  return item
}

function bytes(count: number): string {
  if (count < 1000) return `${count} B`
  return count < 1_000_000 ? `${(count / 1000).toFixed(1)} kB` : `${(count / 1_000_000).toFixed(1)} MB`
}
