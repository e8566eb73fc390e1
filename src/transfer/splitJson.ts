/** A stretch of a text, in code units. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** An item of a list, or a member of an object with its key as JSON. */
export interface JsonPart extends Extent {
  readonly key?: Extent
}

export interface JsonParts {
  readonly isList: boolean
  readonly parts: readonly JsonPart[]
}

const blanks = /[ \t\r\n]*/y
const string = /"[^"\\]*(?:\\[^][^"\\]*)*"/y
const mark = /["[\]{},]/g

/**
 * Finds the parts of a JSON list or object without reading them, so that each can be read or refused by itself.
 *
 * @param from where its opening bracket stands
 * @param to where its closing bracket must stand, but for blanks behind it
 * @returns undefined where brackets, commas, colons or the quotes of a key do not fit
 */
export function splitJson(text: string, { from, to }: Extent): JsonParts | undefined {
  const isList = text[from] === '['
  if (!isList && text[from] !== '{') return undefined
  const parts: JsonPart[] = []
  let at = skip(blanks, from + 1)

  function skip(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset
    return pattern.test(text) ? pattern.lastIndex : -1
  }

  /** The comma or bracket behind the value that begins at an offset. */
  function endOfValue(offset: number): number {
    let depth = 0
    mark.lastIndex = offset
    for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
      const [sign] = found
      if (sign === '"') {
        const end = skip(string, found.index)
        if (end < 0) return -1
        mark.lastIndex = end
      } else if (sign === '[' || sign === '{') depth += 1
      else if (depth === 0) return found.index
      else if (sign !== ',') depth -= 1
    }
    return -1
  }

  const closing = isList ? ']' : '}'
  if (text[at] === closing) return skip(blanks, at + 1) === to ? { isList, parts } : undefined
  for (;;) {
    const key = { from: at, to: isList ? at : skip(string, at) }
    if (key.to < 0) return undefined
    if (!isList) {
      at = skip(blanks, key.to)
      if (text[at] !== ':') return undefined
      at = skip(blanks, at + 1)
    }
    const end = endOfValue(at)
    if (end < 0) return undefined
    const part = { from: at, to: at + text.slice(at, end).trimEnd().length }
    parts.push(isList ? part : { ...part, key })
    at = skip(blanks, end + 1)
    if (text[end] === closing) return at === to ? { isList, parts } : undefined
    if (text[end] !== ',') return undefined
  }
}
