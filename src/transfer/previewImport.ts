import type { Draft, RemoteValues } from '../draft/draft.ts'
import { keyProblem } from '../draft/keyProblem.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { convertValue } from '../value/convert.ts'
import { type EditTextError, parseEditText, plainForm } from '../value/editText.ts'
import { equalValues } from '../value/equal.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { type Kind, kindOf, type OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { suggestValues } from '../value/suggestValues.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'
import { isUsable, type ReadRow, type RowProblem, type RowSource } from './readRow.ts'

/** The outcomes of a row, in the order in which they are counted. */
export const importStatuses = ['new', 'changed', 'same', 'refused'] as const

export type ImportStatus = (typeof importStatuses)[number]

/** Why a row is not taken over. */
export type ImportRefusal =
  | RowProblem
  | { readonly kind: 'empty-key' }
  | { readonly kind: 'broken-key' }
  /** Only a part of the portal's value is known, and the rest would be lost. */
  | { readonly kind: 'partial' }
  | { readonly kind: ReadOnlyReason }
  /** Its text is no value of its kind. */
  | { readonly kind: 'text'; readonly error: EditTextError }
  /** Its value cannot become one of its kind without a loss. */
  | { readonly kind: 'not-convertible' }
  | { readonly kind: 'unsendable'; readonly reason: Unsendable }

/** One row of the text beside what the person sees of that option now. */
export interface ImportRow {
  /** The row as it was read. */
  readonly read: ReadRow
  /** Undefined where a line or an item names none. */
  readonly key: string | undefined
  /** As what the row is taken. */
  readonly kind: Kind
  /** Undefined where the row gives no value of its kind. */
  readonly value: OptionValue | undefined
  readonly status: ImportStatus
  /** Why it is refused. */
  readonly reason: ImportRefusal | undefined
  /** Undefined where there is no such option. */
  readonly before: OptionValue | undefined
  /** Whether only a part of the portal's value is known. */
  readonly isPartial: boolean
  /** Whether the option is there, but marked for removal. */
  readonly removed: boolean
  /**
   * What a text may mean, where that is in doubt: the number or boolean that a string looks like, or the two numbers
   * of which one was read.
   */
  readonly suggestions: readonly OptionValue[]
}

/** What stays of a row whatever its kind. */
type Unkinded = Pick<ImportRow, 'read' | 'before' | 'isPartial' | 'removed' | 'suggestions'>

type Valued =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly reason: ImportRefusal }

const nothing: readonly OptionValue[] = []

/**
 * What each row would do to what the person sees now: the draft over what the portal holds.
 *
 * @param reader how the person writes numbers and booleans
 * @param partial keys of which only a part of the value is known
 */
export function previewImport(
  rows: readonly ReadRow[],
  remoteValues: RemoteValues,
  draft: Draft,
  reader: LocaleReader,
  partial: ReadonlySet<string> = new Set(),
): ImportRow[] {
  return rows.map((read) => {
    const { key, kind, source, problem } = read
    const edit = key === undefined ? undefined : draft.edits.get(key)
    const remote = key === undefined ? undefined : remoteValues.get(key)
    const before = edit === undefined ? remote : edit.value
    const suggestions = isUsable(read) ? suggestionsFor(read, reader) : nothing
    const isPartial = key !== undefined && partial.has(key)
    const row = { read, before, isPartial, removed: edit?.removed === true, suggestions }
    return judge(row, kind, problem, valueAs(source, kind, reader))
  })
}

/**
 * The row with another kind, its value made anew of what the text says; the first kind gives the first row again.
 * Whether the row as a whole can be taken stays as it is.
 */
export function withKind(row: ImportRow, kind: Kind, reader: LocaleReader): ImportRow {
  return judge(row, kind, problemWithKind(row), valueAs(row.read.source, kind, reader))
}

/** The row with one of its suggestions in place of its value. */
export function withSuggestion(row: ImportRow, value: OptionValue): ImportRow {
  return judge(row, kindOf(value), problemWithKind(row), { ok: true, value })
}

/** Whether a text looks like one value of another type, and like no second one. */
export function isClear({ read, suggestions }: ImportRow): boolean {
  return read.kind === 'string' && suggestions.length === 1
}

function problemWithKind({ read: { problem } }: ImportRow): RowProblem | undefined {
  return problem?.kind === 'unknown-type' ? undefined : problem
}

function suggestionsFor({ source, kind, isTyped }: ReadRow, reader: LocaleReader): readonly OptionValue[] {
  if (isTyped === true || !('text' in source) || (kind !== 'string' && kind !== 'number')) return nothing
  const suggestions = suggestValues(source.text, reader)
  return kind === 'string' || suggestions.length > 1 ? suggestions : nothing
}

/** The values that an import takes over: of rows that are new or change something. */
export function valuesToStage(rows: readonly ImportRow[]): Map<string, OptionValue> {
  const values = new Map<string, OptionValue>()
  for (const { key, value, status } of rows) {
    if (key !== undefined && value !== undefined && (status === 'new' || status === 'changed'))
      values.set(key, value)
  }
  return values
}

export function countStatuses(rows: readonly ImportRow[]): Record<ImportStatus, number> {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

function judge(row: Unkinded, kind: Kind, problem: RowProblem | undefined, valued: Valued): ImportRow {
  const { read, before, isPartial, removed, suggestions } = row
  const { key } = read
  const value = valued.ok ? valued.value : undefined
  const reason = problem ?? keyRefusal(key, before) ?? valueRefusal(valued, isPartial)
  const status = reason !== undefined || value === undefined ? 'refused' : statusOf(value, before)
  return { read, key, kind, value, status, reason, before, isPartial, removed, suggestions }
}

/** An empty key that is there already is not made by the import: it can be edited like any other. */
function keyRefusal(key: string | undefined, before: OptionValue | undefined): ImportRefusal | undefined {
  switch (keyProblem(key ?? '', () => false)) {
    case 'empty':
      return before === undefined ? { kind: 'empty-key' } : undefined
    case 'lone-surrogate':
      return { kind: 'broken-key' }
    default:
      return undefined
  }
}

function valueRefusal(valued: Valued, isPartial: boolean): ImportRefusal | undefined {
  if (isPartial) return { kind: 'partial' }
  if (!valued.ok) return valued.reason
  const reason = unsendableReason(valued.value)
  return reason === undefined ? undefined : { kind: 'unsendable', reason }
}

function valueAs(source: RowSource, kind: Kind, reader: LocaleReader): Valued {
  if ('value' in source) {
    const converted = convertValue(source.value, kind, reader)
    return converted.ok ? converted : { ok: false, reason: { kind: 'not-convertible' } }
  }
  // As it is: reading an edited text would make all line breaks one.
  if (kind === 'string') return { ok: true, value: source.text }
  const parsed = parseEditText(kind, source.text, plainForm, reader)
  return parsed.ok ? parsed : { ok: false, reason: { kind: 'text', error: parsed.error } }
}

function statusOf(value: OptionValue, before: OptionValue | undefined): ImportStatus {
  if (before === undefined) return 'new'
  if (value === before) return 'same'
  return equalValues(storedForm(value), storedForm(before)) ? 'same' : 'changed'
}
