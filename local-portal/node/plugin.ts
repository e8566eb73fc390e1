import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite'
import { appTitle } from './appTitle.ts'
import { formPostAsGet } from './formPostAsGet.ts'
import { Portal } from './portal.ts'
import { resolveOptions, type LocalPortalOptions } from './portalOptions.ts'
import { startPortalServer, type PortalServer } from './portalServer.ts'
import { portInUse, portsFromEnvironment } from './ports.ts'
import { memoryFile, storeFile } from './store/storeFile.ts'

/** Vite loads its config anew to restart, while the portal of the old one still runs. */
const running: { server?: PortalServer } = sharedInProcess()

/**
 * A Vite plugin that opens the app inside a local Bitrix24 portal, in `vite` and in `vite preview`.
 *
 * The environment says where: `PORTAL_PORT` (5170), `APP_PORT` (5171), and `LOCAL_PORTAL_DATA`, the folder
 * of the store (`.local-portal`) or `memory`. A port in use ends the process with one sentence.
 */
export function localPortal(options: LocalPortalOptions = {}): Plugin {
  const ports = portsFromEnvironment(process.env)
  const portalUrl = `http://localhost:${ports.portal}`
  const appUrl = `http://localhost:${ports.app}`

  async function attach(server: ViteDevServer | PreviewServer): Promise<void> {
    server.middlewares.use(formPostAsGet)
    const data = process.env['LOCAL_PORTAL_DATA'] ?? join(server.config.root, '.local-portal')
    const file = data === 'memory' ? memoryFile() : storeFile(join(data, 'store.json'))
    await running.server?.close()
    const portal = await Portal.open(resolveOptions(named(options, server.config.root)), ports.app, file)
    const own = await startPortalServer(portal, ports.portal).catch((error: unknown) => {
      if (isInUse(error)) end(portInUse(ports.portal, 'PORTAL_PORT'))
      throw error
    })
    running.server = own
    server.httpServer?.on('close', () => {
      void own.close()
    })
    server.printUrls = () => {
      console.log(`Local portal: ${portalUrl}`)
      console.log(`App: ${appUrl}`)
    }
  }

  return {
    name: 'local-portal',
    apply: (_config, { command }) => command === 'serve' && process.env['VITEST'] === undefined,
    async config(config) {
      if (running.server === undefined) await endIfTaken(ports)
      const open = process.stdout.isTTY && process.env['CI'] === undefined ? { open: portalUrl } : {}
      const listening = { host: '127.0.0.1', port: ports.app, strictPort: true, ...open }
      return { logLevel: config.logLevel ?? 'warn', server: listening, preview: listening }
    },
    configureServer: attach,
    async configurePreviewServer(server) {
      endIfUnbuilt(server.config)
      await attach(server)
    },
  }
}

async function endIfTaken(ports: { portal: number; app: number }): Promise<void> {
  for (const [port, variable] of [
    [ports.portal, 'PORTAL_PORT'],
    [ports.app, 'APP_PORT'],
  ] as const) {
    if (await isFree(port)) continue
    end(portInUse(port, variable))
  }
}

function endIfUnbuilt({ root, build }: ResolvedConfig): void {
  if (existsSync(join(resolve(root, build.outDir), 'index.html'))) return
  end(`There is no build in ${build.outDir}/ to preview: make one first, with npm run build.`)
}

/** Ends the process with one sentence: a stack trace would hide what to do. */
function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** The options with the app's name from its package, unless they have one. */
function named(options: LocalPortalOptions, root: string): LocalPortalOptions {
  const file = join(root, 'package.json')
  const appName = existsSync(file) ? appTitle(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  return appName === undefined ? options : { appName, ...options }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)))
  })
}

function sharedInProcess(): { server?: PortalServer } {
  const key = Symbol.for('local-portal')
  const shared: unknown = Reflect.get(globalThis, key)
  if (typeof shared === 'object' && shared !== null) return shared
  const fresh = {}
  Reflect.set(globalThis, key, fresh)
  return fresh
}
