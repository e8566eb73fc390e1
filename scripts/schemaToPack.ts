import { readSchema } from '../src/schema/readSchema.ts'
import type { Mistake } from '../src/schema/mistake.ts'

/** The mistakes of a settings schema, one a line; empty where it can be packed. */
export function schemaMistakes(name: string, bytes: Uint8Array): readonly string[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return [`${name}: not UTF-8`]
  }
  const read = readSchema(text)
  return read.ok ? [] : read.mistakes.map((mistake) => mistakeLine(name, mistake))
}

/** As editors and terminals take it: file, line and column before what is wrong. */
function mistakeLine(name: string, { kind, pointer, position, found, expected }: Mistake): string {
  const place = position === undefined ? name : `${name}:${position.line}:${position.column}`
  return [
    `${place}: ${kind}`,
    ...(pointer === '' ? [] : [`at ${pointer}`]),
    ...(found === undefined ? [] : [`found ${found}`]),
    ...(expected === undefined ? [] : [`expected ${expected}`]),
  ].join(', ')
}
