import { readFileSync } from 'node:fs'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { join, normalize, sep } from 'node:path'
import type { Connect, HtmlTagDescriptor } from 'vite'
import { hasCode } from './hasCode.ts'

/** Where the app's server has the settings schema. */
const schemaPath = '/__portal/options.schema.json'

/** The file of the schema that the page names at this moment; undefined for none. */
export type SchemaFile = () => string | undefined

/** What a page needs to name the schema: one tag, or none. It stands before one that the page has of its own. */
export function schemaTags(schemaFile: SchemaFile): HtmlTagDescriptor[] {
  if (schemaFile() === undefined) return []
  return [{ tag: 'link', attrs: { rel: 'options-schema', href: schemaPath }, injectTo: 'head-prepend' }]
}

/** Answers with the schema as its file is now. */
export function serveSchema(schemaFile: SchemaFile): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = schemaFile()
    if (file === undefined || pathOf(request) !== schemaPath) return next()
    const text = readText(file)
    if (text === undefined) response.writeHead(404).end()
    else send(response, text, { 'content-type': 'application/json; charset=utf-8' })
    return undefined
  }
}

/** Answers with the pages of a build, which nothing transforms, with the link in them while there is a schema. */
export function serveLinkedPages(
  folder: string,
  headers: OutgoingHttpHeaders | undefined,
  schemaFile: SchemaFile,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathOf(request)
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    const isPage = file.endsWith('.html') && file.startsWith(folder + sep)
    const page = isPage && schemaFile() !== undefined ? readText(file) : undefined
    if (page === undefined) return next()
    send(response, withLink(page), { ...headers, 'content-type': 'text/html; charset=utf-8' })
    return undefined
  }
}

function withLink(page: string): string {
  return page.replace(/<head\b[^>]*>/, (head) => `${head}<link rel="options-schema" href="${schemaPath}" />`)
}

/** Without the query; empty for an address that cannot be read. */
function pathOf({ url = '/' }: Connect.IncomingMessage): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return ''
  }
}

/** @returns undefined when there is no such file */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function send(response: ServerResponse, text: string, headers: OutgoingHttpHeaders): void {
  response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(text)
}
