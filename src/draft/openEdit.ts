import { emptyValues } from '../value/convert.ts'
import { type EditForm, editTextOf, parseEditText, plainForm } from '../value/editText.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { type Kind, kindOf, type OptionValue } from '../value/optionValue.ts'
import { type EditedValue, readEdited } from '../value/readEdited.ts'
import { storedForm } from '../value/storedForm.ts'
import { type Base, type Draft, type Edit, type RemoteValues, sameValue } from './draft.ts'
import { rowOf } from './row.ts'

/** What a user is typing: at most one edit is open at a time. It is no part of the draft until it is committed. */
export interface OpenEdit {
  /** The option's key; empty while that of a new option is typed. */
  readonly key: string
  readonly column: 'key' | 'type' | 'value' | 'newKey'
  /** In the grid, or in the large editor. */
  readonly place: 'cell' | 'panel'
  /** What the user saw of the portal's value when they began. */
  readonly base: Base
  /** The value shown then, unsaved edits included. */
  readonly value: OptionValue
  /** What the text is read as; for a new key, the kind of its value. */
  readonly kind: Kind
  /** How the text was written when the edit was opened. */
  readonly form: EditForm
  /** The text that stands for the value (or key) as it was. */
  readonly originalText: string
  readonly text: string
  /**
   * Whether the text took the place of the value: by typing or pasting when the edit was opened, or in another form
   * after it was changed.
   */
  readonly isTyped: boolean
  /** Whether the option was just added, so that its kind can still be chosen. */
  readonly isNew: boolean
  /** Whether values of other kinds are suggested for a text that looks like one of them. */
  readonly suggestsTypes: boolean
  /** Whether the text could not be committed: from then on, its problem is shown. */
  readonly isRejected: boolean
  /** Whether something else, such as a save, waits for the edit to be finished. */
  readonly isBlocking: boolean
}

/** What stands in an editor, and how it is written. */
export type WrittenText = Pick<OpenEdit, 'form' | 'originalText' | 'text' | 'isTyped'>

/** How an edit is opened. */
export interface OpenOptions {
  readonly place?: OpenEdit['place']
  /** What was typed or pasted to open it: it replaces the value. */
  readonly typed?: string | undefined
  /** What the typed text means where true or false is to be chosen; undefined if it is the beginning of neither. */
  readonly truth?: boolean | undefined
  readonly isNew?: boolean
  readonly suggestsTypes?: boolean
  /** What the user has seen of the portal's value; by default what the draft's edit is based on, or the current one. */
  readonly base?: Base
}

const clean: Pick<OpenEdit, 'place' | 'isTyped' | 'isNew' | 'suggestsTypes' | 'isRejected' | 'isBlocking'> = {
  place: 'cell',
  isTyped: false,
  isNew: false,
  suggestsTypes: false,
  isRejected: false,
  isBlocking: false,
}

/**
 * The edit of a cell as it is opened.
 *
 * @throws {RangeError} when neither the portal nor the draft has the key
 */
export function openedEdit(
  values: RemoteValues,
  draft: Draft,
  { key, column }: { readonly key: string; readonly column: 'key' | 'type' | 'value' },
  options: OpenOptions = {},
): OpenEdit {
  const { value } = rowOf(values, draft, key)
  const { place = 'cell', typed, isNew = false, suggestsTypes = isNew } = options
  const edit = draft.edits.get(key)
  const base = options.base ?? { value: edit === undefined ? values.get(key) : edit.base }
  const kind = kindOf(value)
  const { text: originalText, ...form } =
    column === 'type' ? { text: kind, ...plainForm } : editTextOf(column === 'key' ? key : value)
  // Where two are to choose from, one character that stands for neither chooses nothing.
  const isChosen = kind === 'boolean' && (options.truth !== undefined || typed?.length === 1)
  const isTyped = column === 'value' && typed !== undefined && !isChosen
  const chosenText = column === 'value' && options.truth !== undefined ? String(options.truth) : originalText
  const text = isTyped ? typed : isChosen ? chosenText : originalText
  return {
    ...clean,
    key,
    column,
    place,
    base,
    value,
    kind,
    form,
    originalText,
    text,
    isTyped,
    isNew,
    suggestsTypes,
  }
}

/** The edit of a new option's key as it is opened. */
export function openedNewKey(): OpenEdit {
  return {
    ...clean,
    key: '',
    column: 'newKey',
    base: { value: undefined },
    value: '',
    kind: 'string',
    form: plainForm,
    originalText: '',
    text: '',
  }
}

/** The value as it was, to be written as another kind: it could not be converted. */
export function asKind(edit: OpenEdit, kind: Kind): OpenEdit {
  const { text } = editTextOf(edit.value)
  return { ...edit, column: 'value', kind, form: plainForm, originalText: text, text }
}

/** Chooses the kind of a new option; what was typed stays. */
export function withKind(edit: OpenEdit, kind: Kind): OpenEdit {
  if (edit.column === 'newKey') return { ...edit, kind }
  const { text: originalText, ...form } = editTextOf(
    kind === kindOf(edit.value) ? edit.value : emptyValues[kind],
  )
  const isUntyped = !edit.isTyped && edit.text === edit.originalText
  return { ...edit, kind, form, originalText, text: isUntyped ? originalText : edit.text }
}

/** Whether anything was typed or chosen. */
export function isTouched({ column, isNew, isTyped, kind, value, text, originalText }: OpenEdit): boolean {
  return isTyped || text !== originalText || (column === 'value' && isNew && kind !== kindOf(value))
}

/** The key of the option whose cell is open. */
export function openCellKey(edit: OpenEdit | undefined): string | undefined {
  return edit?.place === 'cell' && edit.column !== 'newKey' ? edit.key : undefined
}

/** Whether the value is chosen from two, instead of being typed. */
export function isChoice({ column, kind, value, isTyped }: OpenEdit): boolean {
  return column === 'value' && kind === 'boolean' && typeof value === 'boolean' && !isTyped
}

/** Whether the value was to be converted to another kind and has to be written as one. */
export function isConversion({ column, isNew, kind, value }: OpenEdit): boolean {
  return column === 'value' && !isNew && kind !== kindOf(value)
}

/** What a text is written as: a number or boolean that was cleared is one again. */
export function writtenKind({ place, kind, base }: OpenEdit): Kind {
  const { value = null } = base
  const baseKind = kindOf(value)
  return place === 'cell' && kind === 'null' && (baseKind === 'number' || baseKind === 'boolean')
    ? baseKind
    : kind
}

/** Reads the text of a value. */
export function readOpenValue(edit: OpenEdit, reader: LocaleReader): EditedValue {
  const { text, kind, form } = edit
  return readEdited(text === '' ? kind : writtenKind(edit), text, form, reader)
}

/** Reads the text of a key; undefined when an escape sequence in it is not valid. */
export function readOpenKey({ text, form }: OpenEdit): string | undefined {
  const parsed = parseEditText('string', text, form)
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : undefined
}

/** What has happened in the portal to the option of an open edit: another value, or its disappearance. */
export type ChangeElsewhere = 'none' | 'changed' | 'vanished'

export function changeElsewhere({ key, column, base }: OpenEdit, values: RemoteValues): ChangeElsewhere {
  if (column === 'newKey') return 'none'
  const remote = values.get(key)
  if (sameValue(base.value, remote)) return 'none'
  return remote === undefined ? 'vanished' : 'changed'
}

/** The open edit after a save: what the user has saved themselves is no change made elsewhere. */
export function afterSave(
  edit: OpenEdit | undefined,
  saved: ReadonlyMap<string, Edit>,
): OpenEdit | undefined {
  const sent = edit === undefined || edit.column === 'newKey' ? undefined : saved.get(edit.key)
  return edit === undefined || sent === undefined
    ? edit
    : { ...edit, base: { value: storedForm(sent.value) } }
}
