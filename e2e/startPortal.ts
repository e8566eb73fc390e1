import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Portal } from '../local-portal/node/portal.ts'
import { resolveOptions } from '../local-portal/node/portalOptions.ts'
import { startPortalServer } from '../local-portal/node/portalServer.ts'
import { memoryFile } from '../local-portal/node/store/storeFile.ts'
import { hostHeaders, localPortals } from '../scripts/contentPolicy.ts'
import { serveFiles } from './fileServer.ts'
import { portalControl, type PortalControl } from './portalControl.ts'
import { withSchema, withSchemaLink } from './withSchema.ts'

/** A portal of its own in this process; its options live in memory. */
export interface RunningPortal {
  readonly control: PortalControl
  stop(): Promise<void>
}

/** Starts a portal for an app that something else serves, on this port. */
export async function startPortalAlone(appPort: number, port = 0): Promise<RunningPortal> {
  const portal = await Portal.open(resolveOptions({}), appPort, memoryFile())
  const server = await startPortalServer(portal, port)
  return {
    control: portalControl(`http://localhost:${server.port}`, `http://127.0.0.1:${appPort}`),
    stop: () => server.close(),
  }
}

interface PortalOptions {
  /** The files of the app; those in dist/ where there are none. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Ports; free ones where none are named. */
  readonly portal?: number
  readonly app?: number
}

/** Starts a portal with the built app. */
export async function startPortal({
  files: given,
  portal = 0,
  app = 0,
}: PortalOptions = {}): Promise<RunningPortal> {
  const files = given ?? (await builtFiles())
  const appServer = await serveFiles(files, {
    port: app,
    headers: hostHeaders(localPortals),
    takesPost: true,
  })
  const alone = await startPortalAlone(appServer.port, portal)
  return {
    control: {
      ...alone.control,
      appUrl: `http://localhost:${appServer.port}`,
      serveSchema(schema) {
        appServer.replaceFiles(schema === undefined ? files : withSchema(files, schema))
      },
      linkSchema(href) {
        appServer.replaceFiles(withSchemaLink(files, href))
      },
    },
    async stop() {
      await alone.stop()
      await appServer.stop()
    },
  }
}

/** The files of dist/ by their paths in it. */
export async function builtFiles(): Promise<Record<string, Uint8Array>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no build in dist/: run npm run build.')
  const entries = await readdir('dist', { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const files = paths.map(
    async (path) => [relative('dist', path).replaceAll(sep, '/'), await readFile(path)] as const,
  )
  return Object.fromEntries(await Promise.all(files))
}
