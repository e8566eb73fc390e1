import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'

/**
 * The `options` parameter of `user.option.set`.
 *
 * The HTTP client of the SDK copies plain objects and silently drops `__proto__`, `constructor` and `prototype`; an
 * instance of a class is passed on as it is, to {@link printRequest}. The fields are private so that the SDK's
 * logging, which copies and prints every parameter, finds nothing to print.
 */
export class WireOptions {
  readonly #options: ReadonlyMap<string, OptionValue>
  #text: string | undefined

  constructor(options: ReadonlyMap<string, OptionValue>) {
    this.#options = options
  }

  /** The options as JSON: every key, every digit, in their own order. */
  get text(): string {
    this.#text ??= printOptions(this.#options)
    return this.#text
  }
}

function printOptions(options: ReadonlyMap<string, OptionValue>): string {
  const members: string[] = []
  for (const [key, value] of options) members.push(`${JSON.stringify(key)}:${printJson(value)}`)
  return `{${members.join(',')}}`
}

/** The axios request transform: prints the parameters of a call as JSON. */
export function printRequest(parameters: unknown): string {
  if (typeof parameters !== 'object' || parameters === null) return JSON.stringify(parameters)
  const members: string[] = []
  for (const [name, value] of Object.entries(parameters)) {
    const text = value instanceof WireOptions ? value.text : JSON.stringify(value)
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${members.join(',')}}`
}
