import { Portal } from '../local-portal/node/portal.ts'
import { resolveOptions } from '../local-portal/node/portalOptions.ts'
import { startPortalServer } from '../local-portal/node/portalServer.ts'
import { memoryFile } from '../local-portal/node/store/storeFile.ts'
import { portalControl, type RunningPortal } from './portalControl.ts'

/** Starts a portal for an app that something else serves, on this port. */
export async function startPortalAlone(appPort: number): Promise<RunningPortal> {
  const portal = await Portal.open(resolveOptions({}), appPort, memoryFile())
  const server = await startPortalServer(portal, 0)
  return {
    control: portalControl(`http://localhost:${server.port}`, `http://127.0.0.1:${appPort}`),
    stop: () => server.close(),
  }
}
