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
  /** What was typed for settings, and is not valid. */
  readonly inputs?: StoredInputs | undefined
}

/**
 * Inputs that are no part of the edits, as who gives them can read them again, by where they were typed: the option's
 * key and the names of members from there, as a list in JSON.
 */
export type StoredInputs = ReadonlyMap<string, OptionValue>

export const noStoredInputs: StoredInputs = new Map()

/** The key of the option for which an input was typed. */
export function optionOfInput(id: string): string {
  const [key]: unknown[] = JSON.parse(id)
  return String(key)
}

/** How long unsaved edits are kept: 7 days. */
export const draftLifetimeMs = 7 * 24 * 60 * 60 * 1000

/**
 * The version of the form `[time, rows, openEdit, version, links]`, to grow when an older version would misread it.
 * Version 1 was `[time, rows]`, and can still read this one. Every later form is to begin with `[time`, by which it
 * expires.
 */
const formatVersion = 2

/** With inputs behind the links: who knows only the version before would lose them. */
const formatVersionWithInputs = 3

/** Prints edits as text; integers beyond 2^53 keep every digit. */
export function printStoredDraft({ time, edits, openEdit, inputs = noStoredInputs }: StoredDraft): string {
  const rows: OptionValue[] = []
  const links: OptionValue[] = []
  for (const [key, { base, value, removed, linkedTo }] of edits) {
    rows.push(base === undefined ? [key, value, removed] : [key, value, removed, base])
    if (linkedTo !== undefined) links.push([key, linkedTo])
  }
  const open = openEdit === undefined ? null : storedOpenEdit(openEdit)
  return printJson(
    inputs.size === 0
      ? [time, rows, open, formatVersion, links]
      : [time, rows, open, formatVersionWithInputs, links, [...inputs].map(([id, input]) => [id, input])],
  )
}

function parseInputs(stored: unknown): StoredInputs | undefined {
  if (!Array.isArray(stored)) return undefined
  const inputs = new Map<string, OptionValue>()
  for (const entry of stored) {
    if (!Array.isArray(entry)) return undefined
    const [id, input]: unknown[] = entry
    if (typeof id !== 'string' || !isOptionValue(input)) return undefined
    inputs.set(id, input)
  }
  return inputs
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
  const [time, rows, open = null, version = 1, storedLinks = [], storedInputs = []]: unknown[] = stored
  if (typeof time !== 'number' || now - time > draftLifetimeMs) return undefined
  if (version !== 1 && version !== formatVersion && version !== formatVersionWithInputs) return undefined
  const links = parseLinks(storedLinks)
  const edits = links && parseEdits(rows, links)
  const inputs = parseInputs(storedInputs)
  if (edits === undefined || inputs === undefined) return undefined
  const openEdit = parseOpenEdit(open)
  // Typed in a later version: without it, the draft would not be whole.
  if (openEdit === undefined && open !== null) return undefined
  if (edits.size === 0 && openEdit === undefined && inputs.size === 0) return undefined
  return { time, edits, ...(openEdit && { openEdit }), ...(inputs.size > 0 && { inputs }) }
}

/** When a draft of any version was stored, also one that this version cannot read; undefined when it does not say. */
export function storedTime(text: string): number | undefined {
  const [, digits] = /^\s*\[\s*(\d{1,16})\s*[,\]]/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}
