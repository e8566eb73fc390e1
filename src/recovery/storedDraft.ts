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

/**
 * The version of the form `[time, rows, openEdit, version, links]`, to grow when an older version would misread it.
 * Version 1 was `[time, rows]`, and can still read this one. Every later form is to begin with `[time`, by which it
 * expires.
 */
const formatVersion = 2

/** Prints edits as text; integers beyond 2^53 keep every digit. */
export function printStoredDraft({ time, edits, openEdit }: StoredDraft): string {
  const rows: OptionValue[] = []
  const links: OptionValue[] = []
  for (const [key, { base, value, removed, linkedTo }] of edits) {
    rows.push(base === undefined ? [key, value, removed] : [key, value, removed, base])
    if (linkedTo !== undefined) links.push([key, linkedTo])
  }
  const open = openEdit === undefined ? null : storedOpenEdit(openEdit)
  return printJson([time, rows, open, formatVersion, links])
}

function parseLinks(stored: unknown): ReadonlyMap<string, string> | undefined {
  if (!Array.isArray(stored)) return undefined
  const links = new Map<string, string>()
  for (const link of stored) {
    if (!Array.isArray(link)) return undefined
    const [key, linkedTo]: unknown[] = link
    if (typeof key !== 'string' || typeof linkedTo !== 'string') return undefined
    links.set(key, linkedTo)
  }
  return links
}

function parseEdits(rows: unknown, links: ReadonlyMap<string, string>): Map<string, Edit> | undefined {
  if (!Array.isArray(rows)) return undefined
  const edits = new Map<string, Edit>()
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined
    const [key, value, removed, base]: unknown[] = row
    if (typeof key !== 'string' || typeof removed !== 'boolean' || !isOptionValue(value)) return undefined
    const linkedTo = links.get(key)
    const edit = { value, removed, base: isOptionValue(base) ? base : undefined }
    edits.set(key, linkedTo === undefined ? edit : { ...edit, linkedTo })
  }
  return edits
}

/** @returns undefined when the text is not a draft that this version can read, has no edits or has expired */
export function parseStoredDraft(text: string, now: number): StoredDraft | undefined {
  let stored: unknown
  try {
    stored = parseWireJson(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(stored)) return undefined
  const [time, rows, open = null, version = 1, storedLinks = []]: unknown[] = stored
  if (typeof time !== 'number' || now - time > draftLifetimeMs) return undefined
  if (version !== 1 && version !== formatVersion) return undefined
  const links = parseLinks(storedLinks)
  const edits = links && parseEdits(rows, links)
  if (edits === undefined) return undefined
  const openEdit = parseOpenEdit(open)
  // Typed in a later version: without it, the draft would not be whole.
  if (openEdit === undefined && open !== null) return undefined
  if (openEdit !== undefined) return { time, edits, openEdit }
  return edits.size === 0 ? undefined : { time, edits }
}

/** When a draft of any version was stored, also one that this version cannot read; undefined when it does not say. */
export function storedTime(text: string): number | undefined {
  const [, digits] = /^\s*\[\s*(\d{1,16})\s*[,\]]/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}
