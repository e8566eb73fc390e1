import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { folderArchive, withSchema } from '../scripts/archive.ts'
import { serveFiles } from './fileServer.ts'
import { builtFiles, type RunningPortal, startPortalAlone } from './startPortal.ts'

/** The files of examples/plain/ as a vendor's host has them, with the folder archive unpacked beside the page. */
async function exampleFiles(): Promise<Record<string, Uint8Array>> {
  const built = new Map(Object.entries(await builtFiles()))
  const schema = await readFile('examples/plain/options.schema.json')
  return {
    'index.html': await readFile('examples/plain/index.html'),
    'b24jssdk.js': await readFile('node_modules/@bitrix24/b24jssdk/dist/umd/index.min.js'),
    ...unzipSync(folderArchive(withSchema(built, schema))),
  }
}

/** Starts a portal whose app is the one of examples/plain/. */
export async function startExample(): Promise<RunningPortal> {
  const host = await serveFiles(await exampleFiles(), { takesPost: true })
  const portal = await startPortalAlone(host.port)
  return {
    control: portal.control,
    async stop() {
      await portal.stop()
      await host.stop()
    },
  }
}
