import { type Language, localeOf } from '../messages/language.ts'
import type { SaySettings } from '../messages/say.ts'
import { memberSetting } from '../schema/decodeStored.ts'
import { textsIn, titleIn } from '../schema/labels.ts'
import type { Misfit } from '../schema/misfit.ts'
import { type Format, formats, type Setting, settingTypes } from '../schema/schema.ts'
import { holdsSecret } from '../schema/secrets.ts'
import { displayText } from '../value/displayText.ts'
import { syntaxReason } from './syntaxReason.ts'

const formatExamples: Readonly<Record<Format, string>> = {
  date: '2025-12-31',
  time: '09:30',
  'date-time': '2025-12-31T09:30',
  email: 'name@example.com',
  uri: 'https://example.com',
  color: '#1e90ff',
}

/** More choices are not listed in a sentence. */
const maxListedChoices = 6

const maxValueLength = 60

/**
 * What is wrong with a value, in people's words: the schema's own (`x-errors`) where it has some. A misfit within the
 * value begins with its place.
 *
 * @param setting the one that was checked: the misfit's path begins at it
 */
export function misfitSentence(
  say: SaySettings,
  misfit: Misfit,
  setting: Setting,
  language: Language,
): string {
  const { holder, names, isSecret } = locate(misfit, setting, language, say)
  const reason = ownText(misfit, holder, language) ?? misfitReason(say, misfit, holder, language, isSecret)
  return names.length === 0 ? reason : say('misfit.at', { place: names.join(' → '), reason })
}

interface Located {
  /** The setting whose keyword is broken; undefined within what the schema does not describe. */
  readonly holder: Setting | undefined
  /** What people call the way to it. */
  readonly names: readonly string[]
  /** Whether what is stored there is a secret, or may hold one: then no piece of it is told. */
  readonly isSecret: boolean
}

function locate(misfit: Misfit, setting: Setting, language: Language, say: SaySettings): Located {
  // The last name is the member that is missing, or should not be there.
  const path = namesMember(misfit) ? misfit.path.slice(0, -1) : misfit.path
  const names: string[] = []
  let holder: Setting | undefined = setting
  let isSecret = setting.writeOnly === true
  for (const step of path) {
    holder =
      holder &&
      (typeof step === 'number' && holder.items ? holder.items : memberSetting(holder, String(step)))
    isSecret ||= holder?.writeOnly === true
    if (typeof step === 'number') names.push(say('misfit.item', { number: step + 1 }))
    else names.push(nameOf(holder, step, language))
  }
  return { holder, names, isSecret: isSecret || (holder !== undefined && holdsSecret(holder)) }
}

function namesMember({ keyword, path }: Misfit): boolean {
  return path.length > 0 && (keyword === 'required' || keyword === 'additionalProperties')
}

/** @param setting undefined for a member that the schema does not describe */
function nameOf(setting: Setting | undefined, name: string, language: Language): string {
  // A schema for any member has neither its name nor, as a rule, a title.
  return setting === undefined || setting.key !== name ? name : titleIn(setting, language)
}

/** The schema's own sentence; that of a required member may stand at the member, or at the object. */
function ownText(misfit: Misfit, holder: Setting | undefined, language: Language): string | undefined {
  const { keyword } = misfit
  if (keyword === 'x-stored' || holder === undefined) return undefined
  const member = keyword === 'required' && namesMember(misfit) ? memberOf(misfit, holder) : undefined
  return (
    (member && textsIn(member, language).errors?.get(keyword)) ??
    textsIn(holder, language).errors?.get(keyword)
  )
}

function memberOf({ path }: Misfit, holder: Setting): Setting | undefined {
  return memberSetting(holder, String(path.at(-1)))
}

function misfitReason(
  say: SaySettings,
  misfit: Misfit,
  holder: Setting | undefined,
  language: Language,
  isSecret: boolean,
): string {
  const { keyword, expected = '' } = misfit
  switch (keyword) {
    case 'type': {
      const type = settingTypes.find((other) => other === expected)
      return type === undefined ? say('misfit.other') : say(`misfit.type.${type}`)
    }
    case 'enum':
      return choicesReason(say, holder, language)
    case 'const':
      return say('misfit.const', { value: displayText(holder?.const ?? expected, maxValueLength) })
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return say(`misfit.${keyword}`, { limit: decimalIn(expected, language) })
    case 'multipleOf':
      return expected === '1'
        ? say('misfit.type.integer')
        : say('misfit.multipleOf', { step: decimalIn(expected, language) })
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return say(`misfit.${keyword}`, { count: Number(expected) })
    case 'uniqueItems':
      return say('misfit.uniqueItems')
    case 'pattern': {
      const [example] = holder?.examples ?? []
      return example === undefined
        ? say('misfit.pattern')
        : say('misfit.pattern.example', { example: displayText(example, maxValueLength) })
    }
    case 'format': {
      const format = formats.find((other) => other === expected)
      return format === undefined
        ? say('misfit.other')
        : say(`misfit.format.${format}`, { example: formatExamples[format] })
    }
    case 'required':
    case 'additionalProperties':
      return memberReason(say, misfit, holder, language)
    case 'x-stored':
      return storedReason(say, misfit, isSecret)
    case 'items':
    case 'properties':
      return say('misfit.other')
  }
}

function choicesReason(say: SaySettings, holder: Setting | undefined, language: Language): string {
  const choices = holder?.enum ?? []
  if (holder === undefined || choices.length === 0 || choices.length > maxListedChoices)
    return say('misfit.enum.many')
  const { enumLabels } = textsIn(holder, language)
  const names = choices.map((choice, index) => enumLabels?.[index] ?? displayText(choice, maxValueLength))
  const list = new Intl.ListFormat(localeOf(language), { type: 'disjunction' })
  return say('misfit.enum', { choices: list.format(names) })
}

function memberReason(
  say: SaySettings,
  misfit: Misfit,
  holder: Setting | undefined,
  language: Language,
): string {
  const member = misfit.path.at(-1)
  if (member === undefined) return say(misfit.keyword === 'required' ? 'misfit.required' : 'misfit.other')
  const name = nameOf(holder && memberOf(misfit, holder), String(member), language)
  return misfit.keyword === 'required'
    ? say('misfit.required.member', { name })
    : say('misfit.additionalProperties', { name })
}

function storedReason(say: SaySettings, { problem, syntax }: Misfit, isSecret: boolean): string {
  if (problem === undefined) return say('misfit.other')
  if (problem !== 'bad-json') return say(`misfit.stored.${problem}`)
  if (syntax === undefined) return say('misfit.other')
  const { line, column } = syntax
  const reason = syntaxReason(say, isSecret ? { ...syntax, found: '•••' } : syntax)
  return say('misfit.stored.bad-json', { line, column, reason })
}

/** A decimal as the language writes it, with all its digits; one with an exponent stays as it is. */
function decimalIn(decimal: string, language: Language): string {
  const [, sign = '', whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (whole === undefined) return decimal
  // As an integer: browsers have not long formatted longer fractions, or decimals without a loss.
  const format = new Intl.NumberFormat(localeOf(language))
  const written = sign + format.format(BigInt(whole))
  if (fraction === undefined) return written
  const point = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  return written + point + fraction
}
