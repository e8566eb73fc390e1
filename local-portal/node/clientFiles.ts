import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

const clientFolder = new URL('../client/', import.meta.url)
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
}

/** A file of the portal's page, as the browser gets it. */
export interface PageFile {
  readonly contentType: string
  readonly body: string
}

/**
 * Reads a file of the page as it is now; TypeScript is served without its types.
 *
 * @param name relative to `client/`
 * @returns undefined when there is no such file
 */
export async function pageFile(name: string): Promise<PageFile | undefined> {
  const contentType = contentTypes[/\.([a-z]+)$/.exec(name)?.[1] ?? '']
  const url = new URL(name, clientFolder)
  if (contentType === undefined || !url.href.startsWith(clientFolder.href) || name.endsWith('.unit.ts'))
    return undefined
  let text: string
  try {
    text = await readFile(url, 'utf8')
  } catch {
    return undefined
  }
  if (!name.endsWith('.ts')) return { contentType, body: text }
  const { code } = await transformWithOxc(text, fileURLToPath(url), { sourcemap: false })
  return { contentType, body: code }
}
