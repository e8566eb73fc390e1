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
 * and may go on over lines; escapes count in double quotes alone. A line of another form is refused.
 */
export function readLines(text: string): ReadRow[] {
  const rows: ReadRow[] = []
  let at = 0
  let line = 1

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at = pattern.lastIndex
    return found
  }

  while (at < text.length) {
    const start = at
    if (match(blankOrComment) === null) {
      const key = match(beginning)?.[1]
      rows.push(key === undefined ? readOther() : readValue(key))
    }
    line += text.slice(start, at).match(/\r\n?|\n/g)?.length ?? 0
  }
  return rows

  function readValue(key: string): ReadRow {
    const quoted = match(quotedValue)
    if (quoted !== null) {
      const [, escaped, single, backticked] = quoted
      const string = escaped === undefined ? (single ?? backticked ?? '') : unescaped(escaped)
      return { key, source: { text: string }, kind: 'string', isTyped: true, line }
    }
    const remainder = match(plainValue)?.[1] ?? ''
    const value = remainder.replace(/(?:^|\s)#(?:\s.*)?$/, '').trim()
    return { key, source: { text: value }, kind: guessKind(value), line }
  }

  function readOther(): ReadRow {
    const other = match(plainValue)?.[1] ?? ''
    return {
      key: undefined,
      source: { text: other.trim() },
      kind: 'string',
      line,
      problem: { kind: 'not-a-pair' },
    }
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([nrt"\\$])/g, (match, letter: string) => escapes[letter] ?? match)
}
