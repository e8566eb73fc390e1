import { type JsonSyntaxError } from '../value/parseJson.ts'
import { textPosition } from '../value/textPosition.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'
import { patchJson } from './patchJson.ts'
import { findDuplicate, type JsonNode, parseJsonTree } from './jsonTree.ts'
import { printStyled, readableStyle } from './jsonStyle.ts'

/** Whether a string is the JSON of a list or an object, as many apps store them. */
export function isJsonInString(text: string): boolean {
  const isEnclosed = /^[ \t\r\n]*[[{]/.test(text) && /[\]}][ \t\r\n]*$/.test(text)
  return isEnclosed && parseJsonTree(text).ok
}

/** A JSON text, or where it is none. */
export type WrittenJson =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: JsonSyntaxError }

/**
 * A JSON text laid out for reading; its numbers and escapes stay as they are written, and what nobody can see is
 * escaped.
 *
 * A key that an object holds twice is an error: whoever edits such a text has to see all of it as it is.
 */
export function formatJsonInString(text: string): WrittenJson {
  const tree = parseUnique(text)
  return tree.ok ? { ok: true, text: escapeUnseen(printStyled(tree.root, text, readableStyle, '')) } : tree
}

/**
 * The string to store after its JSON was edited in the form of {@link formatJsonInString}.
 *
 * Where nothing was changed but the layout, it is the string that was stored; else that string with the changes, in its
 * own layout.
 */
export function writeJsonInString(stored: string, edited: string): WrittenJson {
  const before = formatJsonInString(stored)
  if (before.ok && edited === before.text) return { ok: true, text: stored }
  const tree = parseUnique(edited)
  return tree.ok ? { ok: true, text: patchJson(stored, edited, 'literal') } : tree
}

function parseUnique(
  text: string,
): { readonly ok: true; readonly root: JsonNode } | { readonly ok: false; readonly error: JsonSyntaxError } {
  const tree = parseJsonTree(text)
  if (!tree.ok) return tree
  const duplicate = findDuplicate(tree.root)
  if (duplicate === undefined) return tree
  const { name: found, nameStart } = duplicate
  return { ok: false, error: { kind: 'duplicate-key', ...textPosition(text, nameStart), found } }
}
