import {
  type Base,
  type DesiredState,
  type Draft,
  type Edit,
  type RemoteValues,
  sameValue,
} from '../draft/draft.ts'
import { isUnset } from '../schema/decodeStored.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { storedAt, writeAt } from '../schema/storedAt.ts'
import type { ReadonlyStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { baseAt, isEditedAt, type OptionAndBase, seenBase } from './seenBase.ts'

/** A place, what is to be stored there, and what the user has seen of it; undefined removes a member. */
export interface Place {
  readonly path: SettingPath
  readonly next: OptionValue | undefined
  readonly seen: Base
}

/** The places of the options as they are in the draft. */
export interface Places {
  /** Writes places, as one entry of the history. */
  readonly stage: (places: readonly Place[]) => void
  /** What the edit of a place is based on, or would be. */
  readonly baseOf: (path: SettingPath) => Base
  readonly isEdited: (path: SettingPath) => boolean
  readonly storedOf: (path: SettingPath) => OptionValue | undefined
  readonly settingOf: (path: SettingPath) => Setting | undefined
}

export interface PlacesContext {
  readonly schema: Schema
  readonly draft: ReadonlyStore<Draft>
  readonly remoteValues: () => RemoteValues
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => void
}

/** An option as it is with its unsaved edit. */
export function currentOption(
  values: RemoteValues,
  draft: Pick<Draft, 'edits'>,
  key: string,
): OptionValue | undefined {
  return withEdit(draft.edits.get(key), values.get(key))
}

/** A value as it is with an unsaved edit. */
export function withEdit(
  edit: Edit | undefined,
  remoteValue: OptionValue | undefined,
): OptionValue | undefined {
  if (edit === undefined) return remoteValue
  return edit.removed ? null : edit.value
}

export function createPlaces({ schema, draft, remoteValues, update }: PlacesContext): Places {
  const currentOf = (key: string): OptionValue | undefined => currentOption(remoteValues(), draft.get(), key)

  function optionAndBase(key: string): OptionAndBase {
    const edit = draft.get().edits.get(key)
    return {
      value: currentOf(key),
      base: { value: edit === undefined ? remoteValues().get(key) : edit.base },
    }
  }

  function stage(places: readonly Place[]): void {
    const options = new Map<string, OptionAndBase & { readonly value: OptionValue }>()
    for (const { path, next, seen } of places) {
      const [key = '', ...names] = path
      const option = schema.properties.get(key)
      if (option === undefined) continue
      const current = options.get(key) ?? optionAndBase(key)
      const value = writeAt(option, current.value, names, next)
      if (value !== undefined) options.set(key, { value, base: seenBase(option, current, names, seen) })
    }
    update([...options].map(([key, staged]) => [key, desiredState(key, staged)]))
  }

  /** An option that never was is not made in order to say that it is not set. */
  function desiredState(
    key: string,
    { value, base }: OptionAndBase & { readonly value: OptionValue },
  ): DesiredState {
    const option = schema.properties.get(key)
    // Back at what it was when it was begun: nothing has been changed, whatever the portal has by now.
    if (sameValue(base.value, value)) return { kind: 'clean' }
    const isNew = !remoteValues().has(key)
    return isNew && option !== undefined && isUnset(option, value)
      ? { kind: 'clean' }
      : { kind: 'value', value, base }
  }

  function isEdited([key = '', ...names]: SettingPath): boolean {
    const option = schema.properties.get(key)
    return option !== undefined && isEditedAt(option, optionAndBase(key), names)
  }

  function baseOf([key = '', ...names]: SettingPath): Base {
    const option = schema.properties.get(key)
    return option === undefined ? { value: undefined } : baseAt(option, optionAndBase(key), names)
  }

  function storedOf([key = '', ...names]: SettingPath): OptionValue | undefined {
    const option = schema.properties.get(key)
    return option === undefined ? undefined : storedAt(option, currentOf(key), names)?.stored
  }

  function settingOf([key = '', ...names]: SettingPath): Setting | undefined {
    const option = schema.properties.get(key)
    return option === undefined ? undefined : storedAt(option, currentOf(key), names)?.setting
  }

  return { stage, baseOf, isEdited, storedOf, settingOf }
}
