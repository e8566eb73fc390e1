import { once } from 'node:events'
import { createServer } from 'node:http'
import { extname } from 'node:path'

export const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

interface FileServerOptions {
  /** A free port, where none is named. */
  readonly port?: number
  /** Of every answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether POST is answered as GET, as a host of Bitrix24 apps must. */
  readonly takesPost?: boolean
}

export interface FileServer {
  readonly port: number
  /** Serves these files from now on, and none of those before. */
  replaceFiles(files: Readonly<Record<string, Uint8Array>>): void
  stop(): Promise<void>
}

/** Serves files from memory, by their paths; as the plainest of hosts where no options are given. */
export async function serveFiles(
  files: Readonly<Record<string, Uint8Array>>,
  { port = 0, headers = {}, takesPost = false }: FileServerOptions = {},
): Promise<FileServer> {
  let served = files
  const server = createServer((request, response) => {
    request.resume()
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = pathname.slice(1).replace(/(?<=^|\/)$/, 'index.html')
    const isMethodTaken = request.method === 'GET' || (takesPost && request.method === 'POST')
    const file = Object.hasOwn(served, path) ? served[path] : undefined
    if (!isMethodTaken || file === undefined) {
      response.writeHead(isMethodTaken ? 404 : 405, headers).end()
      return
    }
    const type = contentTypes[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, { ...headers, 'content-type': type }).end(file)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The file server has no port')
  return {
    port: address.port,
    replaceFiles(others) {
      served = others
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
