import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { SchemaSource } from './withSchema.ts'

/** One REST call as the local portal has logged it. */
export interface LoggedRequest {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly status: number
}

/** One message of a frame as the local portal has logged it. */
export interface LoggedMessage {
  readonly command: string
  readonly params: unknown
  readonly outcome: string
}

/** The local portal's switches over HTTP. */
export interface PortalControl {
  readonly url: string
  readonly appUrl: string
  /** The current user's stored options as the portal's own JSON text. */
  optionsText(): Promise<string>
  options(): Promise<Record<string, unknown>>
  setOptions(options: Readonly<Record<string, unknown>> | string): Promise<void>
  /** Replaces the app's own options, which `app.option.get` answers; every scenario does so, too. */
  setAppOptions(options: Readonly<Record<string, unknown>> | string): Promise<void>
  requests(method?: string): Promise<readonly LoggedRequest[]>
  clearRequests(): Promise<void>
  /** What the frames have sent to the portal's page, or only such a command. */
  messages(command?: string): Promise<readonly LoggedMessage[]>
  clearMessages(): Promise<void>
  faults(faults: Readonly<Record<string, unknown>>): Promise<void>
  session(changes: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  scenario(name: string): Promise<void>
  /** Writes as another session of the same user would. */
  rival(options: Readonly<Record<string, unknown>>): Promise<void>
  /**
   * Has the app's page name this settings schema from its next opening on, or none, as at first.
   *
   * @throws {Error} where something else than `startPortal` or `startPortalSite` serves the app
   */
  serveSchema(schema: SchemaSource | undefined): void
  /** Has the page name a schema at an address where nothing was put. */
  linkSchema(href: string): void
}

async function request(url: string, method = 'GET', body?: unknown): Promise<string> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return text
}

export function portalControl(url: string, appUrl: string): PortalControl {
  const at = (name: string): string => `${url}/__portal/${name}`
  const optionsText = (): Promise<string> => request(at('options'))
  return {
    url,
    appUrl,
    optionsText,
    options: async () => JSON.parse(await optionsText()),
    async setOptions(options) {
      await request(at('options'), 'PUT', options)
    },
    async setAppOptions(options) {
      await request(at('app-options'), 'PUT', options)
    },
    async requests(method) {
      const all: LoggedRequest[] = JSON.parse(await request(at('requests')))
      return method === undefined ? all : all.filter((call) => call.method === method)
    },
    async clearRequests() {
      await request(at('requests'), 'DELETE')
    },
    async messages(command) {
      const all: LoggedMessage[] = JSON.parse(await request(at('messages')))
      return command === undefined ? all : all.filter((message) => message.command === command)
    },
    async clearMessages() {
      await request(at('messages'), 'DELETE')
    },
    async faults(faults) {
      await request(at('faults'), 'PUT', faults)
    },
    async session(changes) {
      return JSON.parse(await request(at('session'), 'PUT', changes))
    },
    async scenario(name) {
      await request(at('scenario'), 'PUT', { name })
    },
    async rival(options) {
      await request(at('rival'), 'POST', { options })
    },
    serveSchema(schema) {
      if (schema !== undefined) throw notServedHere()
    },
    linkSchema() {
      throw notServedHere()
    },
  }
}

function notServedHere(): Error {
  return new Error('Something else serves the app: only that can put a schema beside it.')
}

/** Ports that nothing listens on. */
export async function freePorts(count: number): Promise<number[]> {
  // All at once, or the second could be the first again.
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('No port is free')
    return address.port
  })
  await Promise.all(
    servers.map((server) => {
      server.close()
      return once(server, 'close')
    }),
  )
  return ports
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}

/** Waits for a line of the process's output. @throws {Error} with what it printed, when it ends before */
export function untilPrinted(child: ChildProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      if (!printed.includes(text) || !printed.slice(printed.indexOf(text)).includes('\n')) return
      leave()
      resolve(printed)
    }
    const end = (): void => {
      leave()
      reject(new Error(`ended before it printed “${text}”:\n${printed}`))
    }
    const leave = (): void => {
      child.stdout?.off('data', read)
      child.stderr?.off('data', read)
      child.off('exit', end)
      // Nobody listens any more, but the process must not wait for a reader.
      child.stdout?.resume()
      child.stderr?.resume()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', end)
  })
}
