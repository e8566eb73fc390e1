import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createSaySettings } from '../src/messages/say.ts'
import english from '../src/messages/settingsCatalogues/en.json' with { type: 'json' }
import { readSchema } from '../src/schema/readSchema.ts'
import type { Schema } from '../src/schema/schema.ts'
import { mistakeReason } from '../src/settings/mistakeSentence.ts'
import { sectionsOf } from '../src/settings/sections.ts'

const say = createSaySettings(english, 'en')

/** What `npm run schema` prints of one file, and the exit code for it: 1 for mistakes, 2 for what cannot be read. */
export interface SchemaReport {
  readonly exitCode: 0 | 1 | 2
  readonly lines: readonly string[]
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
}

/** Checks a file; its name is meant from a folder, and printed as it is given. */
export function checkSchemaFile(file: string, folder: string): SchemaReport {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(folder, file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return unreadable(file, reasons[code] ?? String(error))
  }
  try {
    return schemaReport(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unreadable(file, 'it is not UTF-8; save it in this encoding')
  }
}

function unreadable(file: string, reason: string): SchemaReport {
  return { exitCode: 2, lines: [`${file} could not be read: ${reason}.`] }
}

/**
 * Each mistake as `file:line:column  sentence (pointer)`, or how much the schema describes.
 *
 * @param file its name, as it is to be printed
 */
export function schemaReport(file: string, text: string): SchemaReport {
  const read = readSchema(text)
  if (read.ok) return { exitCode: 0, lines: [`${file}: ${extent(read.schema)}, no mistakes.`] }
  const lines = read.mistakes.map((mistake) => {
    const { line, column } = mistake.position ?? { line: 1, column: 1 }
    const pointer = mistake.pointer === '' ? '' : ` (${mistake.pointer})`
    return `${file}:${line}:${column}  ${mistakeReason(say, mistake)}${pointer}`
  })
  return { exitCode: 1, lines }
}

function extent(schema: Schema): string {
  const sections = counted(sectionsOf(schema).length, 'section')
  return `${counted(schema.properties.size, 'setting')} in ${sections}`
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
