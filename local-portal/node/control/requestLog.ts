import { BoundedLog } from './boundedLog.ts'
import type { RequestSummary } from './logEntries.ts'

/** What is known of a call when it is over. */
export interface FinishedRequest extends Omit<RequestSummary, 'id' | 'note'> {
  /** The parameters of the body as JSON text, the token masked. */
  readonly paramsText: string
  /** The parameters of the address, the token masked. */
  readonly query: Readonly<Record<string, string>>
  readonly note?: string | undefined
}

type RequestEntry = Omit<FinishedRequest, 'note'> & { readonly id: number; readonly bytes: number } & {
  readonly note?: string
}

const maximumEntries = 1000
const maximumBytes = 64_000_000

/** The REST calls, newest last. */
export class RequestLog {
  #log = new BoundedLog<RequestEntry>(maximumEntries, maximumBytes)
  #lastId = 0
  #onChange: (summary: RequestSummary) => void

  constructor(onChange: (summary: RequestSummary) => void) {
    this.#onChange = onChange
  }

  clear(): void {
    this.#log.clear()
  }

  add(request: FinishedRequest): void {
    this.#lastId += 1
    const { note, ...rest } = request
    const entry: RequestEntry = {
      id: this.#lastId,
      ...rest,
      bytes: rest.paramsText.length,
      ...(note === undefined ? {} : { note }),
    }
    this.#log.add(entry)
    this.#onChange(summaryOf(entry))
  }

  /** The whole log as JSON text. The parameters keep the very text they were sent as. */
  toJson(): string {
    const entries = this.#log.entries.map((entry) => {
      const head = JSON.stringify({ ...summaryOf(entry), query: entry.query })
      return `${head.slice(0, -1)},"params":${entry.paramsText}}`
    })
    return `[${entries.join(',')}]`
  }
}

function summaryOf({
  paramsText: _text,
  query: _query,
  bytes: _bytes,
  ...summary
}: RequestEntry): RequestSummary {
  return summary
}
