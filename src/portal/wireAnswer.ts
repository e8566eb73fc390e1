import { parseWireJson } from '../value/parseWireJson.ts'

/** The envelope of a REST answer as it came, before anything is taken for data. */
export type Envelope = Readonly<Record<string, unknown>>

/**
 * A whole REST answer in the place of its `result`.
 *
 * The SDK hands on `result` and `time` alone; but the portal lifts options out of `result` into the envelope,
 * and an option named `error` can make it read as a failure. Its fields are private so that the SDK's
 * logging, which copies and prints every answer, finds nothing to print.
 */
export class WireAnswer {
  readonly #envelope: Envelope

  constructor(envelope: Envelope) {
    this.#envelope = envelope
  }

  get envelope(): Envelope {
    return this.#envelope
  }
}

/** What the SDK's limits make nothing of. */
const noTime = { operating: 0, operating_reset_at: 0 }

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The axios response transform: text to what the SDK shall see.
 *
 * Numbers that JavaScript cannot hold arrive as bigint. Answers of status 200 are handed on whole as a
 * {@link WireAnswer}; failures, and text that is no JSON object, stay as the SDK expects them.
 */
export function readAnswer(text: unknown, status: number | undefined): unknown {
  if (typeof text !== 'string') return text
  let answer: unknown
  try {
    answer = parseWireJson(text)
  } catch {
    return text
  }
  if (status !== 200 || !isRecord(answer)) return answer
  if (isRecord(answer['time'])) return { result: new WireAnswer(answer), time: answer['time'] }
  // Options in the envelope's place, because two of them read as a failure: they come without a time.
  const isPair = 'error' in answer && 'error_description' in answer
  return isPair ? { result: new WireAnswer(answer), time: noTime } : answer
}
