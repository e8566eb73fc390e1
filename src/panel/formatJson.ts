import { editTextOf } from '../value/editText.ts'
import { type JsonSyntaxError, parseJson } from '../value/parseJson.ts'
import { printJson } from '../value/printJson.ts'
import { escapeUnseen } from '../value/unseenCharacters.ts'

/** Formats JSON as a value is shown when it is opened; fails with the error if the text is not JSON. */
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
 * The offset in a formatted JSON text that corresponds to one before formatting: as far from the start of the same
 * token; between two tokens, at the end of the first.
 */
export function offsetAfterFormat(before: string, after: string, offset: number): number {
  let count = 0
  let offsetInToken = 0
  for (const match of before.matchAll(token)) {
    if (match.index >= offset) break
    count++
    offsetInToken = Math.min(offset - match.index, match[0].length)
  }
  if (count === 0) return 0
  for (const match of after.matchAll(token)) {
    if (--count > 0) continue
    return match.index + Math.min(offsetInToken, match[0].length)
  }
  return after.length
}
