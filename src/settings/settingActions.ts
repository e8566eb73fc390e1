import {
  type Change,
  type DesiredState,
  type Draft,
  type Edit,
  type RemoteValues,
  sameValue,
} from '../draft/draft.ts'
import { encodeStored } from '../schema/encodeStored.ts'
import { decodeLayer, decodeStored, isUnset } from '../schema/decodeStored.ts'
import type { StoredInputs } from '../recovery/storedDraft.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { storedAt, writeAt } from '../schema/storedAt.ts'
import type { Store } from '../state/store.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { SettingInput } from './controlProps.ts'
import { joinChanges } from './joinChanges.ts'
import { readChosen, readInput } from './readInput.ts'
import { type Inputs, invalidInputs, noInputs, type TypedInput, withInput } from './settingInputs.ts'
import { settingId } from './settingId.ts'
import { parseInput, pathOfInput } from './storedInput.ts'

/** What people do to settings. Each becomes an edit of the option, based on what it was when it began. */
export interface SettingActions {
  /** Something was typed: the draft has it where it is valid, and what was there before where it is not. */
  readonly type: (path: SettingPath, input: SettingInput, reader: LocaleReader) => void
  /** The field was left. */
  readonly endTyping: (path: SettingPath) => void
  /** A value was chosen; null is “not set”. */
  readonly choose: (path: SettingPath, value: OptionValue) => void
  /** Stores “not set” for each, as one entry of the history. */
  readonly reset: (paths: readonly SettingPath[]) => void
  /** Before a save: notes what cannot be saved, and leads to the first of it. */
  readonly rejectInputs: () => void
  /** Drops what was typed and is not valid. */
  readonly dropInputs: () => void
  /** Drops what is not valid where a change of the draft has put something else in its place, such as an undo. */
  readonly dropOvertaken: (change: Change) => void
  /**
   * Brings back what was typed on an earlier page and was not valid; what is typed by now takes precedence.
   *
   * @returns what could not be brought back
   */
  readonly restoreInputs: (stored: StoredInputs, reader: LocaleReader) => StoredInputs
}

export interface SettingContext {
  readonly schema: Schema
  readonly draft: Store<Draft>
  readonly remoteValues: () => RemoteValues
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => void
  readonly inputs: Store<Inputs>
  /** The inputs that the last save has left out. */
  readonly rejected: Store<Inputs>
  readonly focus: Store<SettingPath | undefined>
  readonly search: Store<string>
  /** Whether conditions hide a setting at the moment. */
  readonly isHidden: (path: SettingPath) => boolean
}

/** The field that is being typed into. */
interface Typing {
  readonly id: string
  /** What was stored when it began. */
  readonly before: OptionValue | undefined
  /** The entry of the history that it has made. */
  change: Change | undefined
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

export function createSettingActions(context: SettingContext): SettingActions {
  const { schema, draft, remoteValues, update, inputs, rejected, focus, search, isHidden } = context
  let typing: Typing | undefined

  const currentOf = (key: string): OptionValue | undefined => currentOption(remoteValues(), draft.get(), key)

  function keepInput(path: SettingPath, typed: Omit<TypedInput, 'path'>): void {
    if (typed.misfits.length === 0) rejected.set(withInput(rejected.get(), settingId(path), undefined))
    inputs.set(withInput(inputs.get(), settingId(path), { path, ...typed }))
  }

  function dropInput(path: SettingPath): void {
    rejected.set(withInput(rejected.get(), settingId(path), undefined))
    inputs.set(withInput(inputs.get(), settingId(path), undefined))
  }

  /** Writes places as they are to be stored, as one entry of the history; undefined removes a member. */
  function stage(places: readonly (readonly [SettingPath, OptionValue | undefined])[]): void {
    const options = new Map<string, OptionValue>()
    for (const [[key = '', ...names], next] of places) {
      const option = schema.properties.get(key)
      if (option === undefined) continue
      const written = writeAt(option, options.get(key) ?? currentOf(key), names, next)
      if (written !== undefined) options.set(key, written)
    }
    update([...options].map(([key, value]) => [key, desiredState(key, value)]))
  }

  /** An option that never was is not made in order to say that it is not set. */
  function desiredState(key: string, value: OptionValue): DesiredState {
    const option = schema.properties.get(key)
    const edit = draft.get().edits.get(key)
    // Back at what it was when it was begun: nothing has been changed, whatever the portal has by now.
    if (edit !== undefined && sameValue(edit.base, value)) return { kind: 'clean' }
    const isNew = !remoteValues().has(key)
    return isNew && option !== undefined && isUnset(option, value)
      ? { kind: 'clean' }
      : { kind: 'value', value }
  }

  function stageTyped(path: SettingPath, next: OptionValue | undefined, active: Typing): void {
    const { past } = draft.get()
    stage([[path, next]])
    if (draft.get().past === past) return
    if (active.change !== undefined) draft.set(joinChanges(draft.get(), active.change))
    // Back at what it was when it began, it has made none.
    active.change = draft.get().past.length < past.length ? undefined : draft.get().past.at(-1)
  }

  function typingAt(path: SettingPath): Typing {
    const id = settingId(path)
    if (typing?.id !== id) typing = { id, before: storedOf(path), change: undefined }
    return typing
  }

  function storedOf([key = '', ...names]: SettingPath): OptionValue | undefined {
    const option = schema.properties.get(key)
    return option === undefined ? undefined : storedAt(option, currentOf(key), names)?.stored
  }

  function settingOf([key = '', ...names]: SettingPath): Setting | undefined {
    const option = schema.properties.get(key)
    return option === undefined ? undefined : storedAt(option, currentOf(key), names)?.setting
  }

  function type(path: SettingPath, input: SettingInput, reader: LocaleReader): void {
    const setting = settingOf(path)
    if (setting === undefined) return
    const active = typingAt(path)
    const reading = readInput(setting, input, reader, valueOf(setting, active.before))
    const next = reading.ok ? storedFor(setting, reading.value, active.before) : active.before
    stageTyped(path, next, active)
    keepInput(
      path,
      reading.ok
        ? { input, misfits: [], stored: storedOf(path) }
        : { input, misfits: reading.misfits, stored: undefined },
    )
  }

  function endTyping(path: SettingPath): void {
    typing = undefined
    const typed = inputs.get().get(settingId(path))
    if (typed?.misfits.length === 0) dropInput(path)
  }

  return {
    type,
    endTyping,
    choose(path, value) {
      typing = undefined
      const setting = settingOf(path)
      if (setting === undefined) return
      const reading = readChosen(setting, value, valueOf(setting, storedOf(path)))
      if (!reading.ok) {
        keepInput(path, { input: { kind: 'value', value }, misfits: reading.misfits, stored: undefined })
        return
      }
      dropInput(path)
      stage([[path, storedFor(setting, value, storedOf(path))]])
    },
    reset(paths) {
      typing = undefined
      for (const path of paths) dropInput(path)
      stage(paths.map((path) => [path, settingOf(path)?.unset ?? undefined]))
    },
    rejectInputs() {
      // What is saved now is what the next keystroke comes after.
      typing = undefined
      const invalid = invalidInputs(inputs.get())
      rejected.set(new Map(invalid.map((typed) => [settingId(typed.path), typed])))
      const first = invalid.find(({ path }) => !isHidden(path))
      if (first === undefined) return
      search.set('')
      focus.set(first.path)
    },
    dropInputs() {
      typing = undefined
      inputs.set(noInputs)
      rejected.set(noInputs)
    },
    dropOvertaken(change) {
      for (const { path } of invalidInputs(inputs.get())) {
        const [key = '', ...names] = path
        const option = schema.properties.get(key)
        const changed = change.find((each) => each.key === key)
        if (option === undefined || changed === undefined) continue
        const [before, after] = [changed.before, changed.after].map(
          ({ value, removed }) => storedAt(option, removed ? null : value, names)?.stored ?? null,
        )
        if (!sameValue(before, after)) dropInput(path)
      }
    },
    restoreInputs(stored, reader) {
      const left = new Map(stored)
      for (const [id, value] of stored) {
        const path = pathOfInput(id)
        const input = parseInput(value)
        if (input === undefined || settingOf(path) === undefined || inputs.get().has(id)) continue
        type(path, input, reader)
        endTyping(path)
        left.delete(id)
      }
      return left
    },
  }
}

/** What a stored value means. */
function valueOf(setting: Setting, stored: OptionValue | undefined): OptionValue {
  return decodeStored(setting, stored).value
}

/** What to store for a value; undefined, and a member is left out, where “not set” has no value of its own. */
function storedFor(
  setting: Setting,
  value: OptionValue,
  before: OptionValue | undefined,
): OptionValue | undefined {
  if (value === null) return setting.unset ?? undefined
  // A broken value that looks like the one meant is replaced.
  return encodeStored(setting, value, decodeLayer(setting, before).kind === 'misfit' ? undefined : before)
}
