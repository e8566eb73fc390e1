import { editTextOf } from '../value/editText.ts'
import { type JsonSyntaxError, parseJson } from '../value/parseJson.ts'
import { printJson } from '../value/printJson.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'

/** JSON printed anew, as a value is when it is opened; or why the text is no JSON. */
export function formatJson(
  text: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: JsonSyntaxError } {
  const result = parseJson(text)
  if (!result.ok) return result
  const { value } = result
  const isNested = typeof value === 'object' && value !== null
  return { ok: true, text: isNested ? editTextOf(value).text : escapeUnseen(printJson(value)) }
}

const token = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gs

/**
 * Where a place in a JSON text is once the text is formatted: in the same token, as far from its start.
 *
 * Between two tokens it is the end of the one before. Where formatting has moved keys that look like integers to
 * the front, it is the place of the token that stands there now.
 */
export function offsetAfterFormat(before: string, after: string, offset: number): number {
  let count = 0
  let within = 0
  for (const match of before.matchAll(token)) {
    if (match.index >= offset) break
    count++
    within = Math.min(offset - match.index, match[0].length)
  }
  if (count === 0) return 0
  for (const match of after.matchAll(token)) {
    if (--count > 0) continue
    return match.index + Math.min(within, match[0].length)
  }
  return after.length
}
