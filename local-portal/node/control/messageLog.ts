import { BoundedLog } from './boundedLog.ts'
import type { MessageSummary } from './logEntries.ts'

/** A message with what it carried. */
export interface MessageEntry extends MessageSummary {
  readonly params: unknown
  readonly bytes: number
}

/** What the page reports of a message when it arrives. */
export interface MessageArrival {
  readonly command: string
  readonly params: unknown
  readonly bytesIn: number
  readonly outcome: MessageSummary['outcome']
  readonly note?: string
}

const maximumEntries = 1000
const maximumBytes = 32_000_000

/** What the page reports of a message when it has dealt with it. */
export type MessageEnding = Pick<MessageSummary, 'outcome'> &
  Partial<Pick<MessageSummary, 'bytesOut' | 'duration' | 'note'>>

/** The messages between the app's frames and the parent window, newest last. */
export class MessageLog {
  #log = new BoundedLog<MessageEntry>(maximumEntries, maximumBytes)
  #lastId = 0
  #onChange: (summary: MessageSummary) => void

  constructor(onChange: (summary: MessageSummary) => void) {
    this.#onChange = onChange
  }

  get entries(): readonly Omit<MessageEntry, 'bytes'>[] {
    return this.#log.entries.map(({ bytes: _bytes, ...entry }) => entry)
  }

  clear(): void {
    this.#log.clear()
  }

  /** Notes a message, and answers its id. */
  add(arrival: MessageArrival): number {
    this.#lastId += 1
    const entry: MessageEntry = {
      id: this.#lastId,
      time: new Date().toISOString(),
      duration: 0,
      bytesOut: 0,
      bytes: arrival.bytesIn,
      ...arrival,
    }
    this.#log.add(entry)
    this.#publish(entry)
    return entry.id
  }

  /** Notes what became of a message; nothing when it is no longer listed. */
  end(id: number, ending: MessageEnding): void {
    const entry = this.#log.entries.find((each) => each.id === id)
    if (entry === undefined) return
    const ended: MessageEntry = Object.assign(entry, ending)
    this.#publish(ended)
  }

  #publish({ params: _params, bytes: _bytes, ...summary }: MessageEntry): void {
    this.#onChange(summary)
  }
}
