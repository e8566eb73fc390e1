import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { clientFile } from './clientFiles.ts'
import { refused } from './control/controlAnswer.ts'
import { controlApi } from './control/controlApi.ts'
import { hasCode } from './hasCode.ts'
import { hostOf } from './hosts.ts'
import type { Portal } from './portal.ts'
import { answerEarly, readBody, RequestBrokenOff } from './readBody.ts'
import { serveRest } from './rest/restEndpoint.ts'

/** A portal that is listening. */
export interface PortalServer {
  /** The port it listens on: the one asked for, or a free one for 0. */
  readonly port: number
  close(): Promise<void>
}

const loopbackAddresses = ['127.0.0.1', '::1'] as const
const freePortAttempts = 10
const controlHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/**
 * Serves the portal on the loopback interfaces, on IPv6 only where there is one.
 *
 * @param port 0 for any that is free
 * @throws Node's listen error, `EADDRINUSE` when the port is taken
 */
export async function startPortalServer(portal: Portal, port: number): Promise<PortalServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listenOnLoopback(portal, port)
    } catch (error) {
      // A port that is free on one interface may be taken on the other.
      if (port !== 0 || attempt === freePortAttempts || !hasCode(error, 'EADDRINUSE')) throw error
    }
  }
}

async function listenOnLoopback(portal: Portal, port: number): Promise<PortalServer> {
  const servers: Server[] = []
  let bound = port
  for (const address of loopbackAddresses) {
    const server = createServer((request, response) => {
      void serve(request, response, portal)
    })
    try {
      bound = await listen(server, bound, address)
      servers.push(server)
    } catch (error) {
      if (servers.length === 0 || hasCode(error, 'EADDRINUSE')) {
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

async function serve(request: IncomingMessage, response: ServerResponse, portal: Portal): Promise<void> {
  // On a connection of its own: a browser repeats a request that is cut on a connection used before.
  response.setHeader('connection', 'close')
  try {
    await route(request, response, portal)
  } catch (error) {
    if (error instanceof RequestBrokenOff) return
    console.error('Local portal:', error)
    if (!response.headersSent) sendText(response, 500, 'The local portal failed: see its terminal.')
  }
}

async function route(request: IncomingMessage, response: ServerResponse, portal: Portal): Promise<void> {
  const host = hostOf(request.headers.host)
  if (!portal.acceptsHost(host)) {
    const name = JSON.stringify(host)
    return sendText(response, 403, `The local portal is not called ${name}: name it in PORTAL_HOST.`)
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  if (url.pathname.startsWith('/rest/')) return serveRest(request, response, url, portal)
  if (url.pathname === '/__portal/events') {
    portal.events.add(response)
    portal.events.send('state', portal.state)
    return undefined
  }
  if (url.pathname.startsWith('/__portal/client/')) {
    return sendClient(response, decodeURIComponent(url.pathname.slice('/__portal/client/'.length)))
  }
  if (url.pathname.startsWith('/__portal/')) return serveControl(request, response, url, portal)
  if (url.pathname === '/favicon.ico') return sendClient(response, 'favicon.svg')
  if (url.pathname === `/marketplace/view/${portal.options.appId}/`) {
    if (portal.placements.handler('REST_APP_URI') !== undefined) return sendClient(response, 'index.html')
    return sendText(response, 404, 'The app has not bound REST_APP_URI with placement.bind.')
  }
  return url.pathname === '/' ? sendClient(response, 'index.html') : sendText(response, 404, 'Not found')
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
  if (body === undefined) {
    const { status, json } = refused('The body is too large.', 413)
    return answerEarly(request, response, status, controlHeaders, json)
  }
  const path = url.pathname.slice('/__portal/'.length)
  const answer = await controlApi({ route: `${request.method} ${path}`, text: body.toString('utf8') }, portal)
  response.writeHead(answer.status, controlHeaders).end(answer.json)
}

async function sendClient(response: ServerResponse, name: string): Promise<void> {
  const file = await clientFile(name)
  if (file === undefined) return sendText(response, 404, 'Not found')
  response.writeHead(200, { 'content-type': file.contentType, 'cache-control': 'no-store' })
  response.end(file.body)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
