import type { Draft, RemoteValues } from '../draft/draft.ts'
import { keyProblem } from '../draft/keyProblem.ts'
import { convertValue } from '../value/convert.ts'
import { type EditTextError, parseEditText } from '../value/editText.ts'
import { equalValues } from '../value/equal.ts'
import type { Kind, OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { type Unsendable, unsendableReason } from '../value/unsendable.ts'
import type { ReadRow, RowProblem, RowSource } from './readRow.ts'

/** The outcomes of a row, in the order in which they are counted. */
export const importStatuses = ['new', 'changed', 'same', 'refused'] as const

export type ImportStatus = (typeof importStatuses)[number]

/** Why a row is not taken over. */
export type ImportRefusal =
  | RowProblem
  | { readonly kind: 'empty-key' }
  | { readonly kind: 'broken-key' }
  /** Its text is no value of its kind. */
  | { readonly kind: 'text'; readonly error: EditTextError }
  /** Its value cannot become one of its kind without a loss. */
  | { readonly kind: 'not-convertible' }
  | { readonly kind: 'unsendable'; readonly reason: Unsendable }

/** One row of the text beside what the person sees of that option now. */
export interface ImportRow extends ReadRow {
  /** Undefined where the row gives no value of its kind. */
  readonly value: OptionValue | undefined
  readonly status: ImportStatus
  readonly reason?: ImportRefusal
  /** Undefined where there is no such option. */
  readonly before: OptionValue | undefined
  /** Whether the option is there, but marked for removal. */
  readonly removed: boolean
}

/** What the person sees of one option now. */
type CurrentState = Pick<ImportRow, 'before' | 'removed'>

type Valued =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly reason: ImportRefusal }

/** What each row would do to what the person sees now: the draft over what the portal holds. */
export function previewImport(
  rows: readonly ReadRow[],
  remoteValues: RemoteValues,
  draft: Draft,
): ImportRow[] {
  return rows.map((row) => evaluate(row, currentState(row.key, remoteValues, draft)))
}

/**
 * The row with another kind, its value made anew of what the text says; the first kind gives the first row again.
 * Whether the row as a whole can be taken stays as it is.
 */
export function withKind(row: ImportRow, kind: Kind): ImportRow {
  const { key, source, problem, before, removed } = row
  const read = { key, source, kind }
  const isSolved = problem === undefined || problem.kind === 'unknown-type'
  return evaluate(isSolved ? read : { ...read, problem }, { before, removed })
}

/** The values that an import takes over: of rows that are new or change something. */
export function valuesToStage(rows: readonly ImportRow[]): Map<string, OptionValue> {
  const values = new Map<string, OptionValue>()
  for (const { key, value, status } of rows) {
    if (value !== undefined && (status === 'new' || status === 'changed')) values.set(key, value)
  }
  return values
}

export function countStatuses(rows: readonly ImportRow[]): Record<ImportStatus, number> {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

function currentState(key: string, remoteValues: RemoteValues, draft: Draft): CurrentState {
  const edit = draft.edits.get(key)
  if (edit === undefined) return { before: remoteValues.get(key), removed: false }
  return { before: edit.value, removed: edit.removed }
}

function evaluate(row: ReadRow, current: CurrentState): ImportRow {
  const valued = valueAs(row.source, row.kind)
  const value = valued.ok ? valued.value : undefined
  const reason = row.problem ?? keyRefusal(row.key, current) ?? valueRefusal(valued)
  if (reason !== undefined || value === undefined) {
    const refused = { ...row, ...current, value, status: 'refused' } as const
    return reason === undefined ? refused : { ...refused, reason }
  }
  return { ...row, ...current, value, status: statusOf(value, current.before) }
}

/** An empty key that is there already is not made by the import: it can be edited like any other. */
function keyRefusal(key: string, { before }: CurrentState): ImportRefusal | undefined {
  switch (keyProblem(key, () => false)) {
    case 'empty':
      return before === undefined ? { kind: 'empty-key' } : undefined
    case 'lone-surrogate':
      return { kind: 'broken-key' }
    default:
      return undefined
  }
}

function valueRefusal(valued: Valued): ImportRefusal | undefined {
  if (!valued.ok) return valued.reason
  const reason = unsendableReason(valued.value)
  return reason === undefined ? undefined : { kind: 'unsendable', reason }
}

function valueAs(source: RowSource, kind: Kind): Valued {
  if ('value' in source) {
    const converted = convertValue(source.value, kind)
    return converted.ok ? converted : { ok: false, reason: { kind: 'not-convertible' } }
  }
  // As it is: reading an edited text would make all line breaks one.
  if (kind === 'string') return { ok: true, value: source.text }
  const parsed = parseEditText(kind, source.text)
  return parsed.ok ? parsed : { ok: false, reason: { kind: 'text', error: parsed.error } }
}

function statusOf(value: OptionValue, before: OptionValue | undefined): ImportStatus {
  if (before === undefined) return 'new'
  if (value === before) return 'same'
  return equalValues(storedForm(value), storedForm(before)) ? 'same' : 'changed'
}
