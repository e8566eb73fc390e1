import { Portal } from '../portal.ts'
import { type LocalPortalOptions, resolveOptions } from '../portalOptions.ts'
import { startPortalServer } from '../portalServer.ts'
import { memoryFile, type StoreFile } from '../store/storeFile.ts'

/** An answer over HTTP. */
export interface TestAnswer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** A portal of a test's own, and what a test does with it. */
export interface TestPortal {
  readonly portal: Portal
  readonly url: string
  /** Posts a body to a path. */
  send(path: string, body: string, type?: string): Promise<TestAnswer>
  /** Calls a REST method with the members given as JSON text, so that numbers and escapes are sent as written. */
  call(method: string, members?: string): Promise<TestAnswer>
  /** Calls the control API. */
  control(method: string, path: string, body?: unknown): Promise<TestAnswer>
  close(): Promise<void>
}

/** Starts a portal on a free port. */
export async function startTestPortal(
  options: LocalPortalOptions = {},
  file: StoreFile = memoryFile(),
): Promise<TestPortal> {
  const portal = await Portal.open(resolveOptions(options), 5171, file)
  const server = await startPortalServer(portal, 0)
  const url = `http://127.0.0.1:${server.port}`

  async function request(path: string, init: RequestInit): Promise<TestAnswer> {
    const response = await fetch(`${url}${path}`, init)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const send: TestPortal['send'] = (path, body, type = 'application/json') =>
    request(path, { method: 'POST', headers: { 'content-type': type }, body })

  return {
    portal,
    url,
    send,
    call(method, members = '') {
      const auth = `"auth":"${portal.session.tokens.access}"`
      return send(`/rest/${method}`, `{${members === '' ? auth : `${members},${auth}`}}`)
    },
    control: (method, path, body) =>
      request(`/__portal/${path}`, body === undefined ? { method } : { method, body: JSON.stringify(body) }),
    async close() {
      await server.close()
      await portal.close()
    },
  }
}

/** The text of an answer without its `time`, which comes last. */
export function untimed({ text }: TestAnswer): string {
  return text.replace(/,"time":\{[^{}]*\}\}$/, '}')
}
