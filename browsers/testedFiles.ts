import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { builtFiles } from '../e2e/startPortal.ts'

/** The files of the app, with what the tests ask of the page in `inPage.js`, which runs before the app does. */
export async function testedFiles(): Promise<Record<string, Uint8Array>> {
  const files = await builtFiles()
  const page = new TextDecoder().decode(files['index.html'])
  const tested = page.replace('<head>', '<head><script src="./inPage.js"></script>')
  if (tested === page) throw new Error('The page of the app has no <head>')
  const encoder = new TextEncoder()
  return { ...files, 'index.html': encoder.encode(tested), 'inPage.js': encoder.encode(await inPageScript()) }
}

async function inPageScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('inPage/main.ts', import.meta.url)),
        formats: ['iife'],
        name: 'inPageModule',
      },
    },
  })
  const [built] = Array.isArray(output) ? output : [output]
  if (built === undefined || !('output' in built)) throw new Error('The script for the page was not built')
  return built.output[0].code
}
