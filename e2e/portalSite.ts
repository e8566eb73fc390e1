import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import { extname } from 'node:path'
import { Portal } from '../local-portal/node/portal.ts'
import { resolveOptions } from '../local-portal/node/portalOptions.ts'
import { startPortalServer } from '../local-portal/node/portalServer.ts'
import { memoryFile } from '../local-portal/node/store/storeFile.ts'
import { hostHeaders } from '../scripts/contentPolicy.ts'
import { contentTypes } from './fileServer.ts'
import { freePort, portalControl } from './portalControl.ts'
import { builtFiles, type RunningPortal } from './startPortal.ts'
import { withSchema, withSchemaLink } from './withSchema.ts'

const folder = '/local/user-options/'

/** A portal at `http://portal.test` that serves the app from a folder of its own site, with the policy of a host. */
export async function startPortalSite(): Promise<RunningPortal> {
  const files = await builtFiles()
  let served = files
  const port = await freePort()
  const options = resolveOptions({ appPath: folder, hosts: ['portal.test'] })
  const server = await startPortalServer(await Portal.open(options, port, memoryFile()), 0)
  const headers = hostHeaders([])
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.test')
    if (pathname.startsWith(folder)) {
      request.resume()
      const path = pathname.slice(folder.length) || 'index.html'
      const file = Object.hasOwn(served, path) ? served[path] : undefined
      const type = contentTypes[extname(path)] ?? 'application/octet-stream'
      response.writeHead(file === undefined ? 404 : 200, { ...headers, 'content-type': type }).end(file)
      return
    }
    const { method, url, headers: sent } = request
    const passed = send(
      { host: '127.0.0.1', port: server.port, method, path: url, headers: sent },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.destroy())
    response.on('close', () => passed.destroy())
    request.pipe(passed)
  })
  site.listen(port, '127.0.0.1')
  await once(site, 'listening')
  const url = `http://portal.test:${port}`
  return {
    control: {
      ...portalControl(`http://localhost:${port}`, url),
      url,
      serveSchema(schema) {
        served = schema === undefined ? files : withSchema(files, schema)
      },
      linkSchema(href) {
        served = withSchemaLink(files, href)
      },
    },
    async stop() {
      site.close()
      site.closeAllConnections()
      await server.close()
    },
  }
}
