import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { stripTypes } from './stripTypes.ts'

const clientFolder = new URL('../client/', import.meta.url)
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
}

/** A file of the portal's page, as the browser gets it. */
export interface ClientFile {
  readonly contentType: string
  readonly body: string
}

/**
 * Reads a file of the page as it is now; TypeScript is served without its types.
 *
 * @param name relative to `client/`
 * @returns undefined when there is no such file
 */
export async function clientFile(name: string): Promise<ClientFile | undefined> {
  const contentType = contentTypes[/\.([a-z]+)$/.exec(name)?.[1] ?? '']
  const url = new URL(name, clientFolder)
  if (contentType === undefined || !url.href.startsWith(clientFolder.href)) return undefined
  let text: string
  try {
    text = await readFile(url, 'utf8')
  } catch {
    return undefined
  }
  return { contentType, body: name.endsWith('.ts') ? await stripTypes(text, fileURLToPath(url)) : text }
}
