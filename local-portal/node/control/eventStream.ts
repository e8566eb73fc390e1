import type { ServerResponse } from 'node:http'

/** Server-sent events to every open page of the portal. */
export class EventStream {
  #listeners = new Set<ServerResponse>()

  /** Adds a page; it leaves when it closes the connection. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 1000\n\n')
    this.#listeners.add(response)
    response.on('close', () => this.#listeners.delete(response))
  }

  /** Sends an event with a JSON payload. */
  send(event: string, payload: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`
    for (const listener of this.#listeners) listener.write(text)
  }

  close(): void {
    for (const listener of this.#listeners) listener.end()
  }
}
