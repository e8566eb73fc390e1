import { valueAt } from '../value/optionObject.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { checkStored } from './checkValue.ts'
import { decodeStored, isUnset } from './decodeStored.ts'
import type { Schema, Setting, SettingPath } from './schema.ts'
import { storedAt } from './storedAt.ts'

/** What is stored, by the option's key. */
export type StoredOptions = Pick<ReadonlyMap<string, OptionValue>, 'get'>

/** What the settings have their values and defaults from. */
export interface SettingSources {
  readonly schema: Schema
  /** The user's options, unsaved edits included. */
  readonly options: StoredOptions
  /** The app's own options, which are the defaults where the schema says so. */
  readonly appOptions: StoredOptions
}

/** A default, and whose it is. */
export interface Default {
  readonly value: OptionValue
  readonly origin: 'schema' | 'portal'
}

/** What a setting shows where it is not set; undefined where it has no default. */
export function defaultAt({ schema, appOptions }: SettingSources, path: SettingPath): Default | undefined {
  const [key = '', ...names] = path
  const option = schema.properties.get(key)
  if (option === undefined) return undefined
  const portal = schema.appDefaults ? storedAt(option, appOptions.get(key), names) : undefined
  if (portal !== undefined && !isUnset(portal.setting, portal.stored)) {
    const { value } = decodeStored(portal.setting, portal.stored)
    const fits = checkStored(portal.setting, portal.stored).length === 0
    if (fits && value !== null) return { value, origin: 'portal' }
  }
  const value = declaredDefault(option, names)
  return value === undefined ? undefined : { value, origin: 'schema' }
}

/** Its own default, or the part of one that belongs to an object around it. */
function declaredDefault(option: Setting, names: readonly string[]): OptionValue | undefined {
  let setting: Setting | undefined = option
  let value = option.default
  for (const name of names) {
    const within: OptionValue | undefined =
      typeof value === 'object' && value !== null && !isList(value) ? valueAt(value, name) : undefined
    setting = setting?.properties?.get(name)
    value = setting?.default ?? within
  }
  return value ?? undefined
}

/** What a setting means at the moment: what is stored, else its default; undefined where it has neither. */
export function effectiveAt(sources: SettingSources, path: SettingPath): OptionValue | undefined {
  const [key = '', ...names] = path
  const option = sources.schema.properties.get(key)
  if (option === undefined) return undefined
  const at = storedAt(option, sources.options.get(key), names)
  const value = at === undefined ? null : decodeStored(at.setting, at.stored).value
  return value ?? defaultAt(sources, path)?.value
}
