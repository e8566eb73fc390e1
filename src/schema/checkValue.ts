import { entriesOf, valueAt } from '../value/optionObject.ts'
import { isList, type OptionObject, type OptionValue } from '../value/optionValue.ts'
import { canonicalText } from './canonicalText.ts'
import { fitsCommas } from './commas.ts'
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isIntegral,
  isMultipleOf,
  printDecimal,
} from './decimal.ts'
import { decodeStored, memberSetting } from './decodeStored.ts'
import { hasFormat } from './formatCheck.ts'
import type { Misfit } from './misfit.ts'
import type { Keyword, Setting, SettingType } from './schema.ts'

type Path = Misfit['path']
type Report = (path: Path, keyword: Misfit['keyword'], more?: Partial<Misfit>) => void

/** A longer text is not held against a pattern. */
export const maxPatternLength = 10_000

/**
 * What is wrong with a stored value: first with the form in which it is stored, then with what it means.
 *
 * What is not set fits, and a member that is needed does without being set where it has a default.
 */
export function checkStored(setting: Setting, stored: OptionValue | undefined): readonly Misfit[] {
  const { value, misfits } = decodeStored(setting, stored)
  const unread = misfits.map(({ path }) => path)
  const others = checkValue(setting, value).filter(
    ({ keyword, path }) =>
      !unread.some((at) => leadsTo(at, path)) && !(keyword === 'required' && hasDefault(setting, path)),
  )
  return [...misfits, ...others]
}

function hasDefault(setting: Setting, path: Path): boolean {
  let at: Setting | undefined = setting
  for (const step of path) at = typeof step === 'number' ? at?.items : at && memberSetting(at, step)
  return at?.default !== undefined
}

function leadsTo(path: Path, other: Path): boolean {
  return path.every((name, index) => other[index] === name)
}

/** What is wrong with a value, given as what it means; null is “not set”, and fits, as an option and as a member. */
export function checkValue(setting: Setting, value: OptionValue): readonly Misfit[] {
  const misfits: Misfit[] = []
  if (value !== null) {
    check(setting, value, [], (path, keyword, more) => misfits.push({ path, keyword, ...more }))
  }
  return misfits
}

function check(setting: Setting, value: OptionValue, path: Path, report: Report): void {
  if (setting.type !== undefined && !hasType(value, setting.type)) {
    report(path, 'type', { expected: setting.type })
    return
  }
  if (setting.enum !== undefined || setting.const !== undefined) checkChoice(setting, value, path, report)
  if (typeof value === 'number' || typeof value === 'bigint') checkNumber(setting, value, path, report)
  else if (typeof value === 'string') checkString(setting, value, path, report)
  else if (typeof value === 'object' && value !== null) {
    if (isList(value)) checkList(setting, value, path, report)
    else checkObject(setting, value, path, report)
  }
}

function hasType(value: OptionValue, type: SettingType): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'string':
    case 'boolean':
      return typeof value === type
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint'
    case 'integer':
      return typeof value === 'bigint' || (typeof value === 'number' && isIntegralNumber(value))
    case 'array':
      return isList(value)
    case 'object':
      return typeof value === 'object' && value !== null && !isList(value)
  }
}

function isIntegralNumber(value: number): boolean {
  const decimal = decimalOf(value)
  return decimal !== undefined && isIntegral(decimal)
}

function checkChoice(setting: Setting, value: OptionValue, path: Path, report: Report): void {
  const text = canonicalText(value)
  if (setting.enum !== undefined && !setting.enum.some((choice) => canonicalText(choice) === text)) {
    report(path, 'enum')
  }
  if (setting.const !== undefined && canonicalText(setting.const) !== text) {
    report(path, 'const', { expected: canonicalText(setting.const) })
  }
}

/** Each limit, and whether a comparison with it is as it should be. */
const limits: readonly (readonly [
  'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum',
  (order: number) => boolean,
])[] = [
  ['minimum', (order) => order >= 0],
  ['maximum', (order) => order <= 0],
  ['exclusiveMinimum', (order) => order > 0],
  ['exclusiveMaximum', (order) => order < 0],
]

function checkNumber(setting: Setting, value: number | bigint, path: Path, report: Report): void {
  const decimal = decimalOf(value)
  if (decimal === undefined) {
    report(path, 'type', { expected: setting.type ?? 'number' })
    return
  }
  function refuse(keyword: Keyword, limit: Decimal): void {
    report(path, keyword, { expected: printDecimal(limit) })
  }
  for (const [keyword, isWithin] of limits) {
    const limit = setting[keyword]
    if (limit !== undefined && !isWithin(compareDecimals(decimal, limit))) refuse(keyword, limit)
  }
  const { multipleOf } = setting
  if (multipleOf !== undefined && !isMultipleOf(decimal, multipleOf)) refuse('multipleOf', multipleOf)
}

/** In code points. */
export function codePointCount(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}

function checkString(setting: Setting, value: string, path: Path, report: Report): void {
  const { minLength, maxLength, pattern, format } = setting
  const length = codePointCount(value)
  if (minLength !== undefined && length < minLength)
    report(path, 'minLength', { expected: String(minLength) })
  if (maxLength !== undefined && length > maxLength)
    report(path, 'maxLength', { expected: String(maxLength) })
  if (pattern !== undefined && length <= maxPatternLength && !pattern.expression.test(value)) {
    report(path, 'pattern', { expected: pattern.source })
  }
  if (format !== undefined && !hasFormat(value, format)) report(path, 'format', { expected: format })
}

function checkList(setting: Setting, list: readonly OptionValue[], path: Path, report: Report): void {
  const { minItems, maxItems, items } = setting
  if (minItems !== undefined && list.length < minItems)
    report(path, 'minItems', { expected: String(minItems) })
  if (maxItems !== undefined && list.length > maxItems)
    report(path, 'maxItems', { expected: String(maxItems) })
  if (setting.uniqueItems === true && new Set(list.map(canonicalText)).size < list.length) {
    report(path, 'uniqueItems')
  }
  for (const [index, item] of list.entries()) {
    const itemPath = [...path, index]
    if (setting.stored === 'commas' && !fitsCommas(item)) {
      report(itemPath, 'x-stored', { problem: 'comma-in-item' })
    } else if (items !== undefined) check(items, item, itemPath, report)
  }
}

function checkObject(setting: Setting, object: OptionObject, path: Path, report: Report): void {
  for (const name of setting.required ?? []) {
    const isMissing = (valueAt(object, name) ?? null) === null
    if (isMissing && setting.properties?.get(name)?.default === undefined) {
      report([...path, name], 'required', { expected: name })
    }
  }
  for (const [name, value] of entriesOf(object)) {
    const member = memberSetting(setting, name)
    if (member !== undefined && value !== null) check(member, value, [...path, name], report)
    if (member === undefined && setting.additionalProperties === false) {
      report([...path, name], 'additionalProperties', { expected: name })
    }
  }
}
