import type { Base, Change, DesiredState, Draft, Edit, RemoteValues } from '../draft/draft.ts'
import type { Move } from '../draft/latestMove.ts'
import type { StoredInputs } from '../recovery/storedDraft.ts'
import { decodeLayer, decodeStored } from '../schema/decodeStored.ts'
import { encodeStored } from '../schema/encodeStored.ts'
import { readOnlyPaths } from '../schema/protection.ts'
import type { Schema, Setting, SettingPath } from '../schema/schema.ts'
import { storedAt } from '../schema/storedAt.ts'
import type { Store } from '../state/store.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { SettingInput } from './controlProps.ts'
import { createDroppedInputs, overtakenInputs } from './droppedInputs.ts'
import { joinChanges } from './joinChanges.ts'
import { createPlaces } from './places.ts'
import { readChosen, readInput } from './readInput.ts'
import { settingId } from './settingId.ts'
import { type Inputs, invalidInputs, noInputs, type TypedInput, withInput } from './settingInputs.ts'
import { parseKeptInput, pathOfInput } from './storedInput.ts'

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
  /** Discards edits, and drops what was typed and is not valid; an undo brings back both. */
  readonly discard: (discardEdits: () => void) => void
  /** Drops what is not valid where a change of the draft has put something else in its place, such as an undo. */
  readonly dropOvertaken: (change: Change) => void
  /** Brings back what was dropped with a change that is undone, and drops it again with one that is redone. */
  readonly bringBack: (move: Move) => void
  /**
   * Brings back what was typed on an earlier page and was not valid; what is typed by now takes precedence.
   *
   * @returns what could not be brought back
   */
  readonly restoreInputs: (stored: StoredInputs, reader: LocaleReader) => StoredInputs
  /** What the user has saved is what they have seen from now on, and no change made elsewhere. */
  readonly noteSaved: (saved: ReadonlyMap<string, Pick<Edit, 'value'>>) => void
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
  /** What was stored when it began, unsaved edits included. */
  readonly before: OptionValue | undefined
  /** Whether that was an unsaved edit. */
  readonly wasEdited: boolean
  /** What the portal had when it began. */
  seen: Base
  /** The entry of the history that it has made. */
  change: Change | undefined
}

export function createSettingActions(context: SettingContext): SettingActions {
  const { schema, draft, inputs, rejected, focus, search, isHidden } = context
  const { stage, baseOf, isEdited, storedOf, settingOf } = createPlaces(context)
  const { dropWith, bringBack } = createDroppedInputs(context)
  const readOnly = readOnlyPaths(schema)
  let typing: Typing | undefined

  function keepInput(path: SettingPath, typed: Omit<TypedInput, 'path'>): void {
    if (typed.misfits.length === 0) rejected.set(withInput(rejected.get(), settingId(path), undefined))
    inputs.set(withInput(inputs.get(), settingId(path), { path, ...typed }))
  }

  function dropInput(path: SettingPath): void {
    rejected.set(withInput(rejected.get(), settingId(path), undefined))
    inputs.set(withInput(inputs.get(), settingId(path), undefined))
  }

  function stageTyped(path: SettingPath, next: OptionValue | undefined, active: Typing): void {
    const { past } = draft.get()
    stage([{ path, next, seen: active.seen }])
    if (draft.get().past === past) return
    if (active.change !== undefined) draft.set(joinChanges(draft.get(), active.change))
    // Back at what it was when it began, it has made none.
    active.change = draft.get().past.length < past.length ? undefined : draft.get().past.at(-1)
  }

  function typingAt(path: SettingPath, seen: Base): Typing {
    const id = settingId(path)
    if (typing?.id !== id) {
      typing = {
        id,
        before: storedOf(path),
        wasEdited: isEdited(path),
        seen,
        change: undefined,
      }
    }
    return typing
  }

  /** What the user has seen of a setting: where an input is kept that is not valid, when that was begun. */
  function seenOf(path: SettingPath): Base {
    return inputs.get().get(settingId(path))?.seen ?? baseOf(path)
  }

  /** A schema may have changed since: what has become read-only could not be mended. */
  function canBeMended([key = '', ...names]: SettingPath): boolean {
    const isReadOnly = readOnly.get(key)?.some((within) => within.every((name, at) => names[at] === name))
    return settingOf([key, ...names]) !== undefined && isReadOnly !== true
  }

  function type(path: SettingPath, input: SettingInput, reader: LocaleReader, seen = seenOf(path)): void {
    const setting = settingOf(path)
    if (setting === undefined) return
    const active = typingAt(path, seen)
    const reading = readInput(setting, input, reader, valueOf(setting, active.before))
    const before = active.wasEdited ? active.before : baseOf(path).value
    const next = reading.ok ? storedFor(setting, reading.value, active.before) : before
    stageTyped(path, next, active)
    keepInput(
      path,
      reading.ok
        ? { input, misfits: [], stored: storedOf(path), seen: active.seen }
        : { input, misfits: reading.misfits, stored: undefined, seen: active.seen },
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
      const seen = seenOf(path)
      const reading = readChosen(setting, value, valueOf(setting, storedOf(path)))
      if (!reading.ok) {
        const input = { kind: 'value', value } as const
        keepInput(path, { input, misfits: reading.misfits, stored: undefined, seen })
        return
      }
      dropInput(path)
      stage([{ path, next: storedFor(setting, value, storedOf(path)), seen }])
    },
    reset(paths) {
      typing = undefined
      const places = paths.map((path) => ({
        path,
        next: settingOf(path)?.unset ?? undefined,
        seen: seenOf(path),
      }))
      const ids = paths.map(settingId)
      rejected.set(new Map([...rejected.get()].filter(([id]) => !ids.includes(id))))
      dropWith(ids, () => stage(places))
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
    discard(discardEdits) {
      typing = undefined
      rejected.set(noInputs)
      dropWith(inputs.get().keys(), discardEdits)
    },
    dropOvertaken(change) {
      for (const { path } of overtakenInputs(schema, inputs.get(), change)) dropInput(path)
    },
    bringBack,
    restoreInputs(stored, reader) {
      const left = new Map(stored)
      for (const [id, value] of stored) {
        const path = pathOfInput(id)
        const kept = parseKeptInput(value)
        if (kept === undefined || !canBeMended(path) || inputs.get().has(id)) continue
        type(path, kept.input, reader, kept.seen)
        endTyping(path)
        left.delete(id)
      }
      return left
    },
    noteSaved(saved) {
      function seenAfter(path: SettingPath, seen: Base): Base {
        const [key = '', ...names] = path
        const [option, edit] = [schema.properties.get(key), saved.get(key)]
        if (option === undefined || edit === undefined) return seen
        return { value: storedAt(option, edit.value, names)?.stored }
      }
      if (typing !== undefined) typing.seen = seenAfter(pathOfInput(typing.id), typing.seen)
      if (inputs.get().size === 0) return
      const next = [...inputs.get()].map(
        ([id, typed]) => [id, { ...typed, seen: seenAfter(typed.path, typed.seen) }] as const,
      )
      inputs.set(new Map(next))
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
