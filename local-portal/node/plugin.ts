import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite'
import { acceptHosts } from './acceptHosts.ts'
import { appTitle } from './appTitle.ts'
import { formPostAsGet } from './formPostAsGet.ts'
import { hasCode } from './hasCode.ts'
import { hostsFromEnvironment } from './hosts.ts'
import { Portal } from './portal.ts'
import { type LocalPortalOptions, type ResolvedOptions, resolveOptions } from './portalOptions.ts'
import { PortalError } from './portalError.ts'
import { type PortalServer, startPortalServer } from './portalServer.ts'
import { claimPort, portInUse, type Ports, portsFromEnvironment } from './ports.ts'
import { processWide } from './processWide.ts'
import { schemaTags, serveLinkedPages, serveSchema } from './schemaLink.ts'
import { memoryFile, openStoreFile } from './store/storeFile.ts'

interface RunningPortal {
  readonly ports: Ports
  close(): Promise<void>
}

/** Vite loads its config anew to restart, while the portal of the old one still runs. */
const running = processWide<{ portal?: RunningPortal }>('running', () => ({}))

/**
 * A Vite plugin that opens the app inside a local Bitrix24 portal, in `vite` and in `vite preview`.
 *
 * The environment says where: `PORTAL_PORT` (5170), `APP_PORT` (5171), with 0 for any port that is free, `PORTAL_HOST`,
 * `LOCAL_PORTAL_DATA`, the folder of the store (`.local-portal`) or `memory`, `PORTAL_SCENARIO`, the scenario to begin
 * with, and `PORTAL_SCHEMA`, the file of a settings schema. What stands in the way, such as a port in use, ends the
 * process with one sentence.
 */
export function localPortal(options: LocalPortalOptions = {}): Plugin {
  const wanted = portsFromEnvironment(process.env)
  let appPort = wanted.app
  let opened: Portal | undefined
  const schemaFile = (): string | undefined => opened?.schemaFile

  async function attach(server: ViteDevServer | PreviewServer): Promise<Portal> {
    server.middlewares.use(formPostAsGet)
    server.middlewares.use(serveSchema(schemaFile))
    const isRestart = running.portal !== undefined
    const portalPort = running.portal?.ports.portal ?? wanted.portal
    await running.portal?.close()
    const data = process.env['LOCAL_PORTAL_DATA'] ?? join(server.config.root, '.local-portal')
    const { portal, listening } = await orEnd(() =>
      openPortal(resolvedOptions(options, server.config.root), { portal: portalPort, app: appPort }, data),
    )
    opened = portal
    const scenario = process.env['PORTAL_SCENARIO'] ?? ''
    // What was edited since outlives a restart of Vite.
    if (scenario !== '' && !isRestart) await orEnd(() => portal.loadScenario(scenario))
    const own: RunningPortal = {
      ports: { portal: listening.port, app: appPort },
      async close() {
        if (running.portal === own) delete running.portal
        await listening.close()
        await portal.close()
      },
    }
    running.portal = own
    if (server.httpServer !== null) acceptHosts(server.httpServer, (host) => portal.acceptsHost(host))
    server.httpServer?.on('close', () => {
      void own.close()
    })
    server.printUrls = () => {
      console.log(`Local portal: ${addresses(portal.options.hosts, listening.port)}`)
      console.log(`App: ${addresses(portal.options.hosts, appPort)}`)
    }
    return portal
  }

  return {
    name: 'local-portal',
    apply: (_config, { command }) => command === 'serve' && process.env['VITEST'] === undefined,
    async config(config) {
      if (running.portal === undefined) {
        if ((await claimPort(wanted.portal)) === undefined) end(portInUse(wanted.portal, 'PORTAL_PORT'))
        appPort = (await claimPort(wanted.app)) ?? end(portInUse(wanted.app, 'APP_PORT'))
      } else appPort = running.portal.ports.app
      const isForPeople = process.stdout.isTTY && process.env['CI'] === undefined && wanted.portal !== 0
      const open = isForPeople ? { open: `http://localhost:${wanted.portal}` } : {}
      const listening = { host: '127.0.0.1', port: appPort, strictPort: true, ...open }
      return { logLevel: config.logLevel ?? 'warn', server: listening, preview: listening }
    },
    async configureServer(server) {
      reopenOnChange(server, await attach(server))
    },
    async configurePreviewServer(server) {
      endIfUnbuilt(server.config)
      await attach(server)
      const { build, preview, root } = server.config
      server.middlewares.use(serveLinkedPages(resolve(root, build.outDir), preview.headers, schemaFile))
    },
    transformIndexHtml: () => schemaTags(schemaFile),
  }
}

async function openPortal(
  options: ResolvedOptions,
  ports: Ports,
  data: string,
): Promise<{ portal: Portal; listening: PortalServer }> {
  const file = data === 'memory' ? memoryFile() : await openStoreFile(join(data, 'store.json'))
  const portal = await Portal.open(options, ports.app, file)
  try {
    return { portal, listening: await startPortalServer(portal, ports.portal) }
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) end(portInUse(ports.portal, 'PORTAL_PORT'))
    throw error
  }
}

/** Has the pages show the app anew when its schema's file was saved. */
function reopenOnChange({ watcher }: ViteDevServer, portal: Portal): void {
  watcher.add([...portal.schemaFiles])
  watcher.on('all', (_event, path) => {
    if (resolve(path) === portal.schemaFile) portal.reopen()
  })
}

/** The options with the app's name from its package unless they have one, and what the environment says. */
function resolvedOptions(options: LocalPortalOptions, root: string): ResolvedOptions {
  const file = join(root, 'package.json')
  const appName = existsSync(file) ? appTitle(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  const { schema: named, ...resolved } = resolveOptions(
    appName === undefined ? options : { appName, ...options },
  )
  // An empty variable is one that is not set.
  const schema = process.env['PORTAL_SCHEMA'] || named
  return {
    ...resolved,
    hosts: [...resolved.hosts, ...hostsFromEnvironment(process.env)],
    ...(schema === undefined ? {} : { schema: existingFile(resolve(root, schema)) }),
  }
}

/** @throws {PortalError} when there is no such file */
function existingFile(path: string): string {
  if (existsSync(path)) return path
  throw new PortalError(
    `There is no schema ${path}: PORTAL_SCHEMA and the option "schema" take the path of a file.`,
  )
}

function addresses(hosts: readonly string[], port: number): string {
  return ['localhost', ...hosts].map((host) => `http://${host}:${port}`).join(', ')
}

function endIfUnbuilt({ root, build }: ResolvedConfig): void {
  if (existsSync(join(resolve(root, build.outDir), 'index.html'))) return
  end(`There is no build in ${build.outDir}/ to preview: make one first, with npm run build.`)
}

async function orEnd<Outcome>(action: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof PortalError) end(error.message)
    throw error
  }
}

/** Ends the process with one sentence: a stack trace would hide what to do. */
function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
