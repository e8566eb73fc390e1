import { isTouched, type OpenEdit } from '../draft/openEdit.ts'
import { formatJsonInString, writeJsonInString, type WrittenJson } from '../schema/jsonInString.ts'
import { editTextOf, parseEditText } from '../value/editText.ts'
import { isBracketed } from '../value/holdsJson.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { type EditedValue, readEdited } from '../value/readEdited.ts'
import { unsendableReason } from '../value/unsendable.ts'

/** In code units: a longer string is shown as text. */
const maxLength = 1_000_000

/** How the large editor opens an edit. */
export interface OpenedInPanel {
  /** JSON in a string is laid out, unless something was typed before. */
  readonly edit: OpenEdit
  /** Whether the string can be shown as JSON, too. */
  readonly hasJsonForm: boolean
  /** The key for which it cannot: an object holds it twice. */
  readonly duplicateKey: string | undefined
}

export function openInPanel(edit: OpenEdit): OpenedInPanel {
  if (isJsonForm(edit)) return { edit, hasJsonForm: true, duplicateKey: undefined }
  if (edit.column !== 'value' || edit.kind !== 'string')
    return { edit, hasJsonForm: false, duplicateKey: undefined }
  const string = stringOf(edit)
  const json = layOut(string)
  const wasJson = typeof edit.value === 'string' && layOut(edit.value)?.ok === true
  return {
    edit: json?.ok === true && !isTouched(edit) ? inJsonForm(edit, string, json) : edit,
    hasJsonForm: json?.ok === true || wasJson,
    duplicateKey: json?.ok === false && json.error.kind === 'duplicate-key' ? json.error.found : undefined,
  }
}

/** Whether the text is the JSON that a string holds. */
export function isJsonForm({ form }: Pick<OpenEdit, 'form'>): boolean {
  return form.form === 'json-in-string'
}

/** @returns undefined where the string is no JSON by its ends, or too long */
function layOut(string: string): WrittenJson | undefined {
  return string.length <= maxLength && isBracketed(string) ? formatJsonInString(string) : undefined
}

/** The same edit in its other form: laid out, or as text. What is no JSON stands in both as it was typed. */
export function inOtherForm(edit: OpenEdit): OpenEdit {
  const string = stringOf(edit)
  if (!isJsonForm(edit)) return inJsonForm(edit, string, formatJsonInString(string))
  const { text, ...form } = editTextOf(string)
  return { ...edit, form, text, originalText: editTextOf(edit.value).text, isTyped: string !== edit.value }
}

function inJsonForm(edit: OpenEdit, string: string, json: WrittenJson): OpenEdit {
  const text = json.ok ? json.text : string
  // What is no JSON has no layout of its own: once it is mended, it gets that of the string as it was.
  const source = json.ok || typeof edit.value !== 'string' ? string : edit.value
  return {
    ...edit,
    form: { form: 'json-in-string', lineEnding: '\n', source },
    text,
    originalText: text,
    isTyped: string !== edit.value,
  }
}

/** The string that a text stands for; the text itself where it has a mistake. */
function stringOf(edit: OpenEdit): string {
  const { text, form } = edit
  if (isJsonForm(edit)) {
    const written = writeJsonInString(form.source ?? '', text)
    return written.ok ? written.text : text
  }
  const read = parseEditText('string', text, form)
  return read.ok && typeof read.value === 'string' ? read.value : text
}

/** Reads a text as the value to apply. */
export function readPanelText(
  { kind, form }: Pick<OpenEdit, 'kind' | 'form'>,
  text: string,
  reader: LocaleReader,
): EditedValue {
  if (form.form !== 'json-in-string') return readEdited(kind, text, form, reader)
  const written = writeJsonInString(form.source ?? '', text)
  if (!written.ok) return { ok: false, problem: { kind: 'unreadable', error: written.error } }
  const reason = unsendableReason(written.text)
  return reason === undefined
    ? { ok: true, value: written.text }
    : { ok: false, problem: { kind: 'unsendable', reason } }
}
