/** What the first line of a text says of the table below it. */
export interface DeclaredTable {
  readonly delimiter: string
  /** The text behind that line. */
  readonly body: string
  /** How many lines stand before it. */
  readonly lines: number
}

const declaration = /^\s*["']?\s*sep\s*=\s*["']?([^\p{L}\p{N}"'])\1*["']?\s*["']?\s*$/iu

/** Reads a first line such as `sep=;`, which tells spreadsheets the delimiter; quotes around it and any case do. */
export function declaredTable(text: string): DeclaredTable | undefined {
  const [end, next] = endOfLine(text, 0)
  const delimiter = end > 64 ? undefined : declaration.exec(text.slice(0, end))?.[1]
  if (delimiter === undefined) return undefined
  return { delimiter, body: text.slice(next).replace(/^\ufeff/, ''), lines: 1 }
}

/** The end of a line, and the beginning of the next one. */
export function endOfLine(text: string, from: number): readonly [end: number, next: number] {
  const lineBreak = /\r\n?|\n/g
  lineBreak.lastIndex = from
  const found = lineBreak.exec(text)
  return found === null ? [text.length, text.length] : [found.index, found.index + found[0].length]
}
