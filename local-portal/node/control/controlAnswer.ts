import type { Portal } from '../portal.ts'

/** A request to the control API. */
export interface ControlRequest {
  /** The HTTP method and the path below `/__portal/`, such as `PUT faults`. */
  readonly route: string
  readonly text: string
}

/** What the control API answers: JSON text. */
export interface ControlAnswer {
  readonly status: number
  readonly json: string
}

/** A group of routes; undefined for a route it does not have. */
export type Control = (
  request: ControlRequest,
  portal: Portal,
) => Promise<ControlAnswer | undefined> | ControlAnswer | undefined

/** 200 with a value as JSON. */
export function answered(value: unknown): ControlAnswer {
  return { status: 200, json: JSON.stringify(value) }
}

/** A refusal with a sentence saying why. */
export function refused(reason: string, status = 400): ControlAnswer {
  return { status, json: JSON.stringify({ error: reason }) }
}

/** A JSON text's value; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The members of a JSON object; empty for any other JSON. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
