import { isHostName } from '../hosts.ts'
import { missingScope } from '../portalOptions.ts'
import { columns } from '../store/column.ts'
import type { PortalUser } from '../rest/restMethod.ts'
import { languages } from './languages.ts'
import type { SessionChange } from './session.ts'

/** A change of the session read from JSON, or a sentence saying what is wrong with it. */
export type ParsedChange =
  | { readonly ok: true; readonly change: SessionChange }
  | { readonly ok: false; readonly reason: string }

interface Field {
  readonly accepts: (value: unknown) => boolean
  readonly expected: string
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isSwitch = (value: unknown): boolean => typeof value === 'boolean'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isHost = (value: unknown): boolean => typeof value === 'string' && isHostName(value)
const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

function choice(choices: readonly unknown[]): Field {
  return { accepts: (value) => choices.includes(value), expected: `one of ${choices.join(', ')}` }
}

/**
 * Checks a JSON object against the session's fields.
 *
 * @param value a partial session; `reason` names the field that does not fit
 */
export function parseSessionChange(
  value: unknown,
  users: readonly PortalUser[],
  scenarios: readonly string[],
): ParsedChange {
  if (!isObject(value)) return { ok: false, reason: 'A session change is a JSON object.' }
  const fields: Readonly<Record<string, Field>> = {
    user: choice(users.map((user) => user.id)),
    isAdmin: { accepts: isSwitch, expected: 'true or false' },
    language: choice(Object.keys(languages)),
    installMode: { accepts: isSwitch, expected: 'true or false' },
    opening: choice(['POST', 'GET']),
    appHost: { accepts: isHost, expected: 'a host name without a port' },
    placement: { accepts: isText, expected: 'a placement code' },
    placementOptions: { accepts: isObject, expected: 'a JSON object' },
    scope: { accepts: isListOfTexts, expected: 'a list of permissions' },
    accessToken: { accepts: isText, expected: 'a text' },
    column: choice(columns),
    scenario: choice(scenarios),
  }
  for (const [name, content] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) {
      return {
        ok: false,
        reason: `The session has no "${name}". Its fields: ${Object.keys(fields).join(', ')}.`,
      }
    }
    // A portal registers no app without a permission.
    if (name === 'scope' && Array.isArray(content) && content.length === 0) {
      return { ok: false, reason: missingScope }
    }
    if (!field.accepts(content)) return { ok: false, reason: `The session's "${name}" is ${field.expected}.` }
  }
  return { ok: true, change: value }
}
