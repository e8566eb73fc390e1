import type { Edit } from '../draft/draft.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { parseWireJson } from '../value/parseWireJson.ts'
import { printJson } from '../value/printJson.ts'

/** Unsaved edits as stored in the browser. */
export interface StoredDraft {
  /** When they were stored, in milliseconds since 1970. */
  readonly time: number
  readonly edits: ReadonlyMap<string, Edit>
}

/** How long unsaved edits are kept: 7 days. */
export const draftLifetimeMs = 7 * 24 * 60 * 60 * 1000

/** Prints edits as text; integers beyond 2^53 keep every digit. */
export function printStoredDraft({ time, edits }: StoredDraft): string {
  const rows: OptionValue[] = []
  for (const [key, { base, value, removed }] of edits) {
    rows.push(base === undefined ? [key, value, removed] : [key, value, removed, base])
  }
  return printJson([time, rows])
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
  const [time, rows]: unknown[] = stored
  if (typeof time !== 'number' || !Array.isArray(rows) || now - time > draftLifetimeMs) return undefined
  const edits = new Map<string, Edit>()
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined
    const [key, value, removed, base]: unknown[] = row
    if (typeof key !== 'string' || typeof removed !== 'boolean' || !isOptionValue(value)) return undefined
    edits.set(key, { value, removed, base: isOptionValue(base) ? base : undefined })
  }
  return edits.size === 0 ? undefined : { time, edits }
}
