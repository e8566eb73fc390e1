import { printJson } from '../value/printJson.ts'
import { readOptions } from './readOptions.ts'

/** For tests: each row of a text as `key kind text-or-JSON`, with its problem; or why there is none. */
export function rowsOf(text: string): string[] | string {
  const read = readOptions(text)
  if (!read.ok) return read.error.kind
  return read.rows.map(({ key, kind, source, line, problem }) => {
    const shown = 'text' in source ? source.text : printJson(source.value)
    return [key ?? `line ${line}:`, kind, shown, ...(problem === undefined ? [] : [`!${problem.kind}`])].join(
      ' ',
    )
  })
}
