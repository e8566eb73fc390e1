import { parseWireJson } from '../value/parseWireJson.ts'

/** The envelope of a REST answer: everything that the portal sent, not yet interpreted. */
export type Envelope = Readonly<Record<string, unknown>>

/**
 * A whole REST answer in place of its `result`.
 *
 * The SDK passes on only `result` and `time`. But the portal moves some options from `result` to the envelope, and an
 * option named `error` can make the answer look like an error. The field is private so that the SDK's logging, which
 * copies and prints every answer, finds nothing to print.
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

/** Statistics that do not affect the SDK's rate limits. */
const noTime = { operating: 0, operating_reset_at: 0 }

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
}

/** An envelope has names for keys, but for one that the options have taken the place of. */
function asRecord(answer: unknown): unknown {
  return answer instanceof Map ? Object.fromEntries<unknown>(answer) : answer
}

/**
 * The axios response transform: converts the text of an answer to what the SDK is to see.
 *
 * Integers beyond ±(2^53 − 1) become bigints. An answer of status 200 is passed on whole, as a {@link WireAnswer};
 * an error, or text that is not a JSON object, stays as the SDK expects it.
 */
export function readAnswer(text: unknown, status: number | undefined): unknown {
  if (typeof text !== 'string') return text
  let answer: unknown
  try {
    answer = asRecord(parseWireJson(text))
  } catch {
    return text
  }
  if (status !== 200 || !isRecord(answer)) return answer
  if (isRecord(answer['time'])) return { result: new WireAnswer(answer), time: answer['time'] }
  // An option set in place of the envelope, since two of its options look like an error: it comes without a time.
  const isPair = 'error' in answer && 'error_description' in answer
  return isPair ? { result: new WireAnswer(answer), time: noTime } : answer
}
