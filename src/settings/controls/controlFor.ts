import { hasFormat } from '../../schema/formatCheck.ts'
import { holdsSecret } from '../../schema/secrets.ts'
import type { Format, Setting } from '../../schema/schema.ts'
import { isList, type OptionValue } from '../../value/optionValue.ts'
import type { SettingInput } from '../controlProps.ts'
import { sliderScale } from './sliderScale.ts'

/** A control of the settings view; a format has the browser's own field. */
export type ControlKind =
  | 'switch'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'order'
  | 'number'
  | 'slider'
  | 'field'
  | 'textarea'
  | 'secret'
  | 'list'
  | 'json'
  | Format

/** With more choices, they stand in a select. */
const maxRadios = 4

/** A string that may be as long as this has several lines. */
const minAreaLength = 200

/** What decides about a control. */
export interface Controlled {
  readonly setting: Setting
  readonly value: OptionValue | undefined
  readonly input: SettingInput | undefined
  readonly isSecret: boolean
}

/**
 * The control of a setting. What it cannot show exactly has a plainer one, so that it depends on the value.
 *
 * @returns `members` for an object whose members are settings or rows of their own
 */
export function controlFor(controlled: Controlled): ControlKind | 'members' {
  const { setting, value, isSecret } = controlled
  const { type, control } = setting
  if (hasMembers(setting) && isObjectOrUnset(value) && control !== 'json') return 'members'
  if (isSecret || holdsSecret(setting)) return 'secret'
  if (control === 'json') return 'json'
  if (setting.enum !== undefined) {
    return control === 'radio' || setting.enum.length <= maxRadios ? 'radio' : 'select'
  }
  switch (type) {
    case 'boolean':
      return 'switch'
    case 'integer':
    case 'number':
      return control === 'slider' && sliderScale(setting, value) !== undefined ? 'slider' : 'number'
    case 'string':
      return controlForString(controlled)
    case 'array':
      return controlForList(setting)
    default:
      return 'json'
  }
}

function hasMembers({ type, properties, additionalProperties }: Setting): boolean {
  return type === 'object' && (properties !== undefined || typeof additionalProperties === 'object')
}

function isObjectOrUnset(value: OptionValue | undefined): boolean {
  return value === undefined || (typeof value === 'object' && (value === null || !isList(value)))
}

function controlForList({ items, control }: Setting): ControlKind {
  if (items?.enum !== undefined) return control === 'order' ? 'order' : 'checkboxes'
  const isPlain = items?.type === 'string' || items?.type === 'number' || items?.type === 'integer'
  return isPlain ? 'list' : 'json'
}

function controlForString({ setting, value, input }: Controlled): ControlKind {
  const { format, maxLength = 0 } = setting
  const text = input?.kind === 'text' ? input.text : (value ?? '')
  if (format !== undefined && showsExactly(format, text)) return format
  const hasLines = maxLength >= minAreaLength || (typeof text === 'string' && /[\r\n]/.test(text))
  return setting.control === 'textarea' || hasLines ? 'textarea' : 'field'
}

/** Whether the browser's field of a format shows a value as it is; nothing at all it does. */
export function showsExactly(format: Format, value: OptionValue): boolean {
  if (typeof value !== 'string') return false
  if (value === '') return true
  switch (format) {
    case 'date':
      return hasFormat(value, format) && hasYear(value)
    case 'time':
      return hasFormat(value, format)
    case 'date-time':
      // It knows no zone.
      return hasFormat(value, format) && hasYear(value) && !/(?:Z|[+-]\d\d:\d\d)$/.test(value.slice(10))
    case 'email':
      // It cuts off what stands around an address, and shows the letters of other scripts otherwise.
      return /^[!-~]*$/.test(value) && !/xn--/i.test(value)
    case 'uri':
      return value.trim() === value && !/[\r\n]/.test(value)
    case 'color':
      // A field beside the browser's own shows it.
      return !/[\r\n]/.test(value)
  }
}

/** The browser's fields begin with the year 1. */
function hasYear(date: string): boolean {
  return !date.startsWith('0000')
}
