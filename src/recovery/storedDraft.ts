import type { Edit } from '../draft/draft.ts'
import type { OpenEdit } from '../draft/openEdit.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { parseWireJson } from '../value/parseWireJson.ts'
import { printJson } from '../value/printJson.ts'
import { parseOpenEdit, storedOpenEdit } from './storedOpenEdit.ts'

/** Unsaved edits as stored in the browser. */
export interface StoredDraft {
  /** When they were stored, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
  /** What was being typed. */
  readonly openEdit?: OpenEdit | undefined
}

/** How long unsaved edits are kept: 7 days. */
export const draftLifetimeMs = 7 * 24 * 60 * 60 * 1000

/** Prints edits as text; integers beyond 2^53 keep every digit. */
export function printStoredDraft({ time, edits, openEdit }: StoredDraft): string {
  const rows: OptionValue[] = []
  for (const [key, edit] of edits) {
    rows.push(storedRow(key, edit))
  }
  return printJson(openEdit === undefined ? [time, rows] : [time, rows, storedOpenEdit(openEdit)])
}

/** @returns undefined when the text is not a stored draft, has no edits or has expired */
export function parseStoredDraft(text: string, now: number): StoredDraft | undefined {
  let stored: unknown
  try {
    stored = parseWireJson(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(stored)) return undefined
  const [time, rows, open]: unknown[] = stored
  if (typeof time !== 'number' || !Array.isArray(rows) || now - time > draftLifetimeMs) return undefined
  const edits = new Map<string, Edit>()
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined
    const [key, value, removed, base, linkedTo, hasBase]: unknown[] = row
    if (typeof key !== 'string' || typeof removed !== 'boolean' || !isOptionValue(value)) return undefined
    const link = typeof linkedTo === 'string' ? { linkedTo } : {}
    edits.set(key, {
      value,
      removed,
      base: isOptionValue(base) && hasBase !== false ? base : undefined,
      ...link,
    })
  }
  const openEdit = parseOpenEdit(open)
  if (openEdit !== undefined) return { time, edits, openEdit }
  return edits.size === 0 ? undefined : { time, edits }
}

/** One edit: key, value, removed, then the base if there is one; for half of a rename also the other half's key. */
function storedRow(key: string, { base, value, removed, linkedTo }: Edit): OptionValue[] {
  if (linkedTo !== undefined) return [key, value, removed, base ?? null, linkedTo, base !== undefined]
  return base === undefined ? [key, value, removed] : [key, value, removed, base]
}
