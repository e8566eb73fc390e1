import { guessKind, type ReadRow } from './readRow.ts'

const blankOrComment = /[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n|$)/y
const beginning =
  /[^\S\r\n]*(?:export[^\S\r\n]+)?((?:[^\s=:"'`,;#]|:(?!\s|$))+)(?:[^\S\r\n]*=|:(?=\s|$))[^\S\r\n]*/y
const quotedValue =
  /(?:"([^"\\]*(?:\\[^][^"\\]*)*)"|'([^']*)'|`([^`]*)`)[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n|$)/y
const plainValue = /([^\r\n]*)(?:\r\n?|\n|$)/y

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' }

/**
 * Reads `KEY=value` and `KEY: value` lines, as in files of environment variables.
 *
 * Lines that begin with # are comments, and so is what follows a # between blanks. A value in quotes is a string
 * and may go on over lines; escapes count in double quotes alone.
 *
 * @returns undefined where any line is of another form, or none is left
 */
export function readLines(text: string): ReadRow[] | undefined {
  const rows: ReadRow[] = []
  let at = 0

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at = pattern.lastIndex
    return found
  }

  while (at < text.length) {
    if (match(blankOrComment) !== null) continue
    const key = match(beginning)?.[1]
    if (key === undefined) return undefined
    rows.push(readValue(key))
  }
  return rows.length === 0 ? undefined : rows

  function readValue(key: string): ReadRow {
    const quoted = match(quotedValue)
    if (quoted !== null) {
      const [, escaped, single, backticked] = quoted
      const string = escaped === undefined ? (single ?? backticked ?? '') : unescaped(escaped)
      return { key, source: { text: string }, kind: 'string' }
    }
    const remainder = match(plainValue)?.[1] ?? ''
    const value = remainder.replace(/(?:^|\s)#(?:\s.*)?$/, '').trim()
    return { key, source: { text: value }, kind: guessKind(value) }
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([nrt"\\$])/g, (match, letter: string) => escapes[letter] ?? match)
}
