import { createServer } from 'node:http'
import { B24Frame } from '@bitrix24/b24jssdk'
import { vi } from 'vitest'

/** The answer to a REST call. */
export interface StubbedAnswer {
  readonly status?: number
  readonly body: object | string
}

/** A REST call that has arrived. */
export interface StubbedCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

interface PageOptions {
  readonly answer?: (call: StubbedCall) => StubbedAnswer | Promise<StubbedAnswer>
  readonly isInstallMode?: boolean
  readonly placementOptions?: unknown
}

/** A command that the page of the portal has received from the frame. */
export type ParentCommand = readonly [name: string, params: unknown]

export interface StubbedPage {
  /** The SDK's frame, connected. */
  readonly $b24: B24Frame
  readonly host: string
  readonly calls: readonly StubbedCall[]
  readonly commands: readonly ParentCommand[]
  readonly close: () => void
}

/**
 * Connects the SDK to a portal of a test: its page answers the handshake, hands out new tokens, and does nothing else, its REST end answers
 * over HTTP.
 */
export async function stubPortalPage({
  answer = () => ({ body: { result: true, time: {} } }),
  isInstallMode = false,
  placementOptions = [],
}: PageOptions = {}): Promise<StubbedPage> {
  const calls: StubbedCall[] = []
  const commands: ParentCommand[] = []

  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += String(chunk)))
    request.on('end', async () => {
      const method = (request.url ?? '').replace(/^\/rest\/|\?.*$/g, '')
      const { auth: _, ...params }: Record<string, unknown> = JSON.parse(text)
      calls.push({ method, params })
      const { status = 200, body } = await answer({ method, params })
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''

  const initData = {
    LANG: 'de',
    DOMAIN: host,
    PROTOCOL: '0',
    PATH: '/rest',
    AUTH_ID: 'token',
    REFRESH_ID: 'refresh',
    AUTH_EXPIRES: '3600',
    MEMBER_ID: 'member',
    IS_ADMIN: true,
    INSTALL: isInstallMode,
    FIRST_RUN: false,
    PLACEMENT: 'DEFAULT',
    PLACEMENT_OPTIONS: placementOptions,
  }

  let tokens = 0
  const page = Object.assign(new EventTarget(), { setTimeout, clearTimeout })
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', new URL('https://app.example/options/?LANG=de'))
  vi.stubGlobal('parent', {
    postMessage(command: string) {
      const [, name = '', params = '', key = ''] = /^(\w+)(?::(\{.*\}))?:([^:]*):[^:]*$/.exec(command) ?? []
      commands.push([name, params === '' ? undefined : JSON.parse(params)])
      if (name !== 'getInitData' && name !== 'refreshAuth') return
      const data = `${key}:${JSON.stringify({ ...initData, AUTH_ID: `token${tokens++}` })}`
      page.dispatchEvent(new MessageEvent('message', { origin: `http://${host}`, data }))
    },
  })

  const $b24 = new B24Frame({ DOMAIN: host, PROTOCOL: false, APP_SID: 'sid', LANG: null })
  await $b24.init()
  commands.length = 0
  return {
    $b24,
    host,
    calls,
    commands,
    close() {
      server.closeAllConnections()
      server.close()
      vi.unstubAllGlobals()
    },
  }
}
