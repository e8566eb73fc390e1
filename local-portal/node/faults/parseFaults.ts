import { answerNames, type FaultName, type Faults, rivalMoments } from './faults.ts'

/** A set of faults read from JSON, or a sentence saying what is wrong with it. */
export type ParsedFaults =
  | { readonly ok: true; readonly faults: Faults }
  | { readonly ok: false; readonly reason: string }

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText)
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    isText(value) && choices.includes(String(value))

interface Shape {
  readonly required: Readonly<Record<string, Check>>
  readonly optional: Readonly<Record<string, Check>>
}

const limitFields = { methods: isTexts, times: isCount }
const faultFields: Readonly<Record<FaultName, Shape>> = {
  delay: { required: { ms: isCount }, optional: limitFields },
  race: { required: { ms: isCount }, optional: limitFields },
  staleCache: { required: {}, optional: { ...limitFields, ms: isCount } },
  offline: { required: {}, optional: limitFields },
  lostReply: { required: {}, optional: limitFields },
  hang: { required: {}, optional: limitFields },
  error: { required: { status: isCount, code: isText }, optional: { ...limitFields, description: isText } },
  answer: { required: { kind: oneOf(answerNames) }, optional: limitFields },
  expiredToken: {
    required: {},
    optional: { ...limitFields, refresh: oneOf(['works', 'fails', 'otherUser']) },
  },
  silentParent: { required: {}, optional: { commands: isTexts, times: isCount } },
  rival: { required: { when: oneOf(rivalMoments), options: isObject }, optional: limitFields },
}

/** Checks a JSON value against the schema of {@link Faults}. `reason` is a sentence for the developer. */
export function parseFaults(value: unknown): ParsedFaults {
  if (!isObject(value)) return refused('Faults are a JSON object, with one member for each fault.')
  const faults: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(value)) {
    const fields = longForm(given)
    faults[name] = fields
    if (!isFaultName(name)) {
      return refused(`There is no fault "${name}". Known faults: ${Object.keys(faultFields).join(', ')}.`)
    }
    const problem = findProblem(name, fields, faultFields[name])
    if (problem !== undefined) return refused(problem)
  }
  // Every member was checked against its shape above.
  return { ok: true, faults }
}

/** `true` is short for no fields, a number for `ms`. */
function longForm(given: unknown): unknown {
  if (given === true) return {}
  return typeof given === 'number' ? { ms: given } : given
}

function refused(reason: string): ParsedFaults {
  return { ok: false, reason }
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultFields, name)
}

function findProblem(name: string, fields: unknown, shape: Shape): string | undefined {
  if (!isObject(fields)) return `The fault "${name}" is a JSON object; {} takes its defaults.`
  const known = { ...shape.required, ...shape.optional }
  for (const field of Object.keys(shape.required)) {
    if (!Object.hasOwn(fields, field)) return `The fault "${name}" needs "${field}".`
  }
  for (const [field, content] of Object.entries(fields)) {
    const check = Object.hasOwn(known, field) ? known[field] : undefined
    if (check === undefined) {
      return `The fault "${name}" has no "${field}". Its fields: ${Object.keys(known).join(', ')}.`
    }
    if (!check(content)) return `The fault "${name}" cannot have this "${field}": ${JSON.stringify(content)}.`
  }
  if (name === 'error' && !isStatus(fields['status'])) return 'The status of "error" is from 200 to 599.'
  return undefined
}

function isStatus(value: unknown): boolean {
  return typeof value === 'number' && value >= 200 && value <= 599
}
