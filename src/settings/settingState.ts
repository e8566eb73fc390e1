import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { sameValue } from '../draft/draft.ts'
import { canonicalText } from '../schema/canonicalText.ts'
import { checkStored } from '../schema/checkValue.ts'
import { decodeStored, isUnset, settingsAlong } from '../schema/decodeStored.ts'
import { type Default, defaultAt, type StoredOptions } from '../schema/effective.ts'
import type { Misfit } from '../schema/misfit.ts'
import { isOfOtherVersion } from '../schema/protection.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { holdsSecret } from '../schema/secrets.ts'
import { storedAt } from '../schema/storedAt.ts'
import type { OptionValue } from '../value/optionValue.ts'

/** What one setting shows. */
export interface SettingState {
  readonly setting: Setting
  /** As it is stored, unsaved edits included; undefined where nothing is. */
  readonly stored: OptionValue | undefined
  readonly isSet: boolean
  /** What it means: what is stored, else the default; undefined where it has neither. It may not fit. */
  readonly value: OptionValue | undefined
  /** What is wrong with what is stored. */
  readonly misfits: readonly Misfit[]
  readonly default: Default | undefined
  /** Whether it has an unsaved edit. */
  readonly isChanged: boolean
  /** Whether something else than the default is stored, so that it can be reset. */
  readonly canReset: boolean
  /** Why it cannot be changed; undefined where it can. */
  readonly readOnly: ReadOnlyReason | 'other-version' | undefined
  readonly isSecret: boolean
  /** Hidden unless something is stored. */
  readonly isDeprecated: boolean
}

/** What is the same for all settings. */
export interface SettingsContext {
  readonly schema: Schema
  readonly appOptions: StoredOptions
  readonly locked: ReadonlySet<string>
}

/** One option: with its unsaved edit, and as the portal has it. */
export interface OptionState {
  readonly current: OptionValue | undefined
  readonly remote: OptionValue | undefined
}

/** @returns undefined where the schema has no such setting, or what is around it cannot be read as an object */
export function settingState(
  { schema, appOptions, locked }: SettingsContext,
  { current, remote }: OptionState,
  path: SettingPath,
): SettingState | undefined {
  const [key = '', ...names] = path
  const option = schema.properties.get(key)
  if (option === undefined) return undefined
  const isLocked = locked.has(key)
  const shown = isLocked ? appOptions.get(key) : current
  const at = storedAt(option, shown, names)
  if (at === undefined) return undefined
  const { setting, stored } = at
  const { value } = decodeStored(setting, stored)
  const isSet = !isUnset(setting, stored) && value !== null
  const fallback = defaultAt({ schema, options: new Map(), appOptions }, path)
  const misfits = checkStored(setting, stored)
  const flags = flagsAt(option, names)
  const isDefault =
    fallback?.origin === 'schema' &&
    misfits.length === 0 &&
    canonicalText(value) === canonicalText(fallback.value)
  return {
    setting,
    stored,
    isSet,
    value: isSet ? value : fallback?.value,
    misfits,
    default: fallback,
    isChanged: !sameValue(storedAt(option, remote, names)?.stored ?? null, stored ?? null) && !isLocked,
    canReset: isSet && !isDefault && (fallback !== undefined || misfits.length > 0),
    readOnly: isLocked
      ? 'locked'
      : flags.readOnly
        ? 'read-only'
        : isOtherVersion(option, shown, names)
          ? 'other-version'
          : undefined,
    isSecret: flags.writeOnly || holdsSecret(setting),
    isDeprecated: flags.deprecated,
  }
}

/** What holds for an object holds for all its members. */
function flagsAt(
  option: Setting,
  names: readonly string[],
): Readonly<Record<'readOnly' | 'writeOnly' | 'deprecated', boolean>> {
  const settings = settingsAlong(option, names)
  return {
    readOnly: settings.some((setting) => setting.readOnly === true),
    writeOnly: settings.some((setting) => setting.writeOnly === true),
    deprecated: settings.some((setting) => setting.deprecated === true),
  }
}

/** Whether the object at the path, or one around it, was written by another version of the app. */
function isOtherVersion(option: Setting, stored: OptionValue | undefined, names: readonly string[]): boolean {
  for (let length = 0; length <= names.length; length++) {
    const at = storedAt(option, stored, names.slice(0, length))
    if (at !== undefined && isOfOtherVersion(at.setting, at.stored)) return true
  }
  return false
}
