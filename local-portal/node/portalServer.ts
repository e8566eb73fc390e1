import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { controlApi } from './control/controlApi.ts'
import { pageFile } from './clientFiles.ts'
import type { Portal } from './portal.ts'
import { readBody } from './readBody.ts'
import { serveRest } from './rest/restEndpoint.ts'

/** A portal that is listening. */
export interface PortalServer {
  /** The port it listens on: the one asked for, or a free one for 0. */
  readonly port: number
  close(): Promise<void>
}

const loopbackAddresses = ['127.0.0.1', '::1'] as const
const loopbackHost = /^(?:localhost|[a-z0-9.-]+\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i

/**
 * Serves the portal on the loopback interfaces, on IPv6 only where there is one.
 *
 * @throws Node's listen error, `EADDRINUSE` when the port is taken
 */
export async function startPortalServer(portal: Portal, port: number): Promise<PortalServer> {
  const servers: Server[] = []
  let bound = port
  for (const host of loopbackAddresses) {
    const server = createServer((request, response) => {
      void serve(request, response, portal)
    })
    try {
      bound = await listen(server, bound, host)
      servers.push(server)
    } catch (error) {
      if (servers.length === 0 || isInUse(error)) {
        await Promise.all(servers.map(close))
        throw error
      }
    }
  }
  return {
    port: bound,
    async close() {
      portal.events.close()
      await Promise.all(servers.map(close))
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

async function serve(request: IncomingMessage, response: ServerResponse, portal: Portal): Promise<void> {
  // On a connection of its own: a browser repeats a request that is cut on a connection used before.
  response.setHeader('connection', 'close')
  try {
    await route(request, response, portal)
  } catch (error) {
    if (response.destroyed) return
    console.error('Local portal:', error)
    if (!response.headersSent) sendText(response, 500, 'The local portal failed: see its terminal.')
  }
}

async function route(request: IncomingMessage, response: ServerResponse, portal: Portal): Promise<void> {
  const host = request.headers.host ?? ''
  if (!loopbackHost.test(host))
    return sendText(response, 403, 'The local portal answers under loopback names only.')
  const url = new URL(request.url ?? '/', `http://${host}`)
  if (url.pathname.startsWith('/rest/')) return serveRest(request, response, url, portal)
  if (url.pathname === '/__portal/events') {
    portal.events.add(response)
    portal.events.send('state', portal.state)
    return undefined
  }
  if (url.pathname.startsWith('/__portal/client/')) {
    return sendPage(response, decodeURIComponent(url.pathname.slice('/__portal/client/'.length)))
  }
  if (url.pathname.startsWith('/__portal/')) return serveControl(request, response, url, portal)
  if (url.pathname === '/favicon.ico') return sendPage(response, 'favicon.svg')
  if (url.pathname === `/marketplace/view/${portal.options.appId}/`) {
    if (portal.placements.has('REST_APP_URI')) return sendPage(response, 'index.html')
    return sendText(response, 404, 'The app has not bound REST_APP_URI with placement.bind.')
  }
  return url.pathname === '/' ? sendPage(response, 'index.html') : sendText(response, 404, 'Not found')
}

async function serveControl(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  portal: Portal,
): Promise<void> {
  const { origin } = request.headers
  if (origin !== undefined && origin !== url.origin) {
    return sendText(response, 403, 'The control API is not for other origins.')
  }
  const body = await readBody(request)
  const path = url.pathname.slice('/__portal/'.length)
  const answer = await controlApi({ route: `${request.method} ${path}`, text: body.toString('utf8') }, portal)
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(answer.json)
}

async function sendPage(response: ServerResponse, name: string): Promise<void> {
  const file = await pageFile(name)
  if (file === undefined) return sendText(response, 404, 'Not found')
  response.writeHead(200, { 'content-type': file.contentType, 'cache-control': 'no-store' })
  response.end(file.body)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
