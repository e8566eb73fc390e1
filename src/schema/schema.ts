import type { OptionValue } from '../value/optionValue.ts'
import type { Decimal } from './decimal.ts'

export const settingTypes = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const
export type SettingType = (typeof settingTypes)[number]

export const formats = ['date', 'time', 'date-time', 'email', 'uri', 'color'] as const
export type Format = (typeof formats)[number]

export const storedForms = ['json', 'yn', 'text', 'commas'] as const
/** How a value is stored, where it is not stored as it is. */
export type StoredForm = (typeof storedForms)[number]

export const controls = ['textarea', 'radio', 'slider', 'order', 'json'] as const
export type Control = (typeof controls)[number]

export const allOptionsModes = ['editable', 'read-only', 'hidden'] as const
/** Whether the grid of all options is offered. */
export type AllOptionsMode = (typeof allOptionsModes)[number]

/** The words that are checked as JSON Schema defines them, and `format`. */
export const keywords = [
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'properties',
  'required',
  'additionalProperties',
  'format',
] as const
export type Keyword = (typeof keywords)[number]

/** What people read of a setting, in one language. */
export interface Texts {
  readonly title?: string
  readonly description?: string
  /** One for each choice of `enum`. */
  readonly enumLabels?: readonly string[]
  /** Stands behind the field. */
  readonly unit?: string
  /** Instead of the app's own sentences. */
  readonly errors?: ReadonlyMap<Keyword, string>
  /** Asked once before a save that changes the setting. */
  readonly confirm?: string
  /** `reload`, or a sentence; told after a save. */
  readonly appliesAfter?: string
  /** More words to find it by. */
  readonly tags?: readonly string[]
}

/** Texts in the file's own language, and in others by the portal's code. */
export interface TranslatedTexts extends Texts {
  readonly i18n: ReadonlyMap<string, Texts>
}

/** The option's key and the names of members from there. */
export type SettingPath = readonly string[]

/** Holds while a setting has one of the values; `set` for anything but not set. */
export interface Condition {
  readonly path: SettingPath
  readonly values: readonly OptionValue[] | 'set'
}

/** A regular expression that cannot hang. */
export interface Pattern {
  readonly source: string
  readonly expression: RegExp
}

/** What the schema says of one value: an option, a member of an object, or an item of a list. */
export interface Setting extends TranslatedTexts {
  /** The option's key, or the member's name; empty for items and for members without a name of their own. */
  readonly key: string
  /** JSON Pointer to its place in the schema. */
  readonly pointer: string

  readonly type?: SettingType
  readonly enum?: readonly OptionValue[]
  readonly const?: OptionValue
  readonly minimum?: Decimal
  readonly maximum?: Decimal
  readonly exclusiveMinimum?: Decimal
  readonly exclusiveMaximum?: Decimal
  readonly multipleOf?: Decimal
  /** In code points. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: Pattern
  readonly items?: Setting
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  /** By name, in the order in which they are shown. */
  readonly properties?: ReadonlyMap<string, Setting>
  readonly required?: readonly string[]
  readonly additionalProperties?: Setting | boolean
  readonly format?: Format

  readonly default?: OptionValue
  readonly examples?: readonly OptionValue[]
  readonly deprecated?: boolean
  readonly readOnly?: boolean
  readonly writeOnly?: boolean

  readonly stored?: StoredForm
  /** What “not set” stores. */
  readonly unset: null | ''
  readonly group?: string
  readonly control?: Control
  readonly visibleIf: readonly Condition[]
  /** The member that holds the version of the object. */
  readonly version?: string
}

/** A section that the schema names in `x-groups`. */
export interface Group extends TranslatedTexts {
  readonly id: string
  readonly visibleIf: readonly Condition[]
}

/** A settings schema, read and found without mistakes. */
export interface Schema extends TranslatedTexts {
  readonly groups: readonly Group[]
  /** By the option's key, in the order in which they are shown. */
  readonly properties: ReadonlyMap<string, Setting>
  readonly required: readonly string[]
  /** Whether the app's own option of the same key is the default. */
  readonly appDefaults: boolean
  /** The name of the app's option that lists locked keys. */
  readonly locks?: string
  readonly allOptions: AllOptionsMode
}
