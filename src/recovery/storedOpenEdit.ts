import type { OpenEdit } from '../draft/openEdit.ts'
import { isOptionValue, kinds, type OptionValue } from '../value/optionValue.ts'

/** Grows when a later version could no longer be read as this one. */
const formatVersion = 1

const columns = ['key', 'type', 'value', 'newKey'] as const
const places = ['cell', 'panel'] as const
const forms = ['plain', 'escaped', 'json', 'json-in-string'] as const
const lineEndings = ['\n', '\r\n'] as const

/** What is being typed, as a value that is stored beside the edits of a draft. */
export function storedOpenEdit(edit: OpenEdit): OptionValue {
  const { key, column, place, kind, originalText, text, isTyped, isNew, suggestsTypes, value } = edit
  const { form, lineEnding, source } = edit.form
  const flags = [isTyped, isNew, suggestsTypes]
  const base = edit.base.value === undefined ? [] : [edit.base.value]
  const stored = [formatVersion, key, column, place, kind, form, lineEnding, flags, originalText, text, value]
  return source === undefined ? [...stored, base] : [...stored, base, source]
}

/** @returns undefined when it is none that this version can read */
export function parseOpenEdit(stored: unknown): OpenEdit | undefined {
  if (!Array.isArray(stored)) return undefined
  const [version, key, ...others]: unknown[] = stored
  const [columnName, placeName, kindName, formName, ending, flags, originalText, text, value, base, source] =
    others
  const column = columns.find((name) => name === columnName)
  const place = places.find((name) => name === placeName)
  const kind = kinds.find((name) => name === kindName)
  const form = forms.find((name) => name === formName)
  const lineEnding = lineEndings.find((name) => name === ending)
  if (version !== formatVersion || column === undefined || place === undefined || kind === undefined)
    return undefined
  if (form === undefined || lineEnding === undefined || !Array.isArray(flags) || !Array.isArray(base))
    return undefined
  if (typeof key !== 'string' || typeof originalText !== 'string' || typeof text !== 'string')
    return undefined
  if (!isOptionValue(value)) return undefined
  // Only the large editor can read it.
  if (form === 'json-in-string' && (typeof source !== 'string' || place !== 'panel')) return undefined
  const [baseValue]: unknown[] = base
  const [isTyped, isNew, suggestsTypes]: unknown[] = flags
  return {
    key,
    column,
    place,
    base: { value: isOptionValue(baseValue) ? baseValue : undefined },
    value,
    kind,
    form: typeof source === 'string' ? { form, lineEnding, source } : { form, lineEnding },
    originalText,
    text,
    isTyped: isTyped === true,
    isNew: isNew === true,
    suggestsTypes: suggestsTypes === true,
    isRejected: false,
    isBlocking: false,
  }
}
