import { type JsonSyntaxError } from '../value/parseJson.ts'
import { patchJson } from './patchJson.ts'
import { holdsDuplicate, parseJsonTree } from './jsonTree.ts'
import { printStyled, readableStyle } from './jsonStyle.ts'

/** Whether a string is the JSON of a list or an object, as many apps store them. */
export function isJsonInString(text: string): boolean {
  const isEnclosed = /^[ \t\r\n]*[[{]/.test(text) && /[\]}][ \t\r\n]*$/.test(text)
  return isEnclosed && parseJsonTree(text).ok
}

/**
 * A JSON text laid out for reading; its numbers and escapes stay as they are written.
 *
 * @returns the text itself where it is not JSON
 */
export function formatJsonInString(text: string): string {
  const tree = parseJsonTree(text)
  return tree.ok ? printStyled(tree.root, text, readableStyle, '') : text
}

export type WrittenJson =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: JsonSyntaxError }

/**
 * The string to store after its JSON was edited in the form of {@link formatJsonInString}.
 *
 * Where nothing was changed but the layout, it is the string that was stored; else that string with the changes, in its
 * own layout.
 */
export function writeJsonInString(stored: string, edited: string): WrittenJson {
  if (edited === formatJsonInString(stored)) return { ok: true, text: stored }
  const tree = parseJsonTree(edited)
  if (!tree.ok) return tree
  return { ok: true, text: holdsDuplicate(tree.root) ? edited : patchJson(stored, edited, 'literal') }
}
