import { readdir, readFile } from 'node:fs/promises'
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

/** The scripts without their types, beside the text they were made from: each page asks for all of them. */
const stripped = new Map<string, { readonly text: string; readonly script: Promise<string> }>()

function scriptOf(name: string, text: string, url: URL): Promise<string> {
  const known = stripped.get(name)
  if (known?.text === text) return known.script
  const script = stripTypes(text, fileURLToPath(url))
  stripped.set(name, { text, script })
  return script
}

/** The page with a link to each of its scripts, so that the browser need not read one to learn of the next. */
async function withPreloads(page: string): Promise<string> {
  const names = await readdir(clientFolder, { recursive: true })
  const links = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.unit.ts'))
    .map((name) => `<link rel="modulepreload" href="/__portal/client/${name}" />`)
  return page.replace('</head>', `${links.join('')}</head>`)
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
  if (name.endsWith('.ts')) return { contentType, body: await scriptOf(name, text, url) }
  return { contentType, body: name === 'index.html' ? await withPreloads(text) : text }
}
