import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A project outside this repository, into which the local portal was copied. */
export interface FreshProject {
  readonly folder: string
  remove(): Promise<void>
}

/** What the project is like. */
export interface FreshProjectOptions {
  /** Packages of this repository that it has, too. */
  readonly packages?: readonly string[]
  /** The `type` of its package. */
  readonly type?: 'module' | 'commonjs'
}

const portalFolder = fileURLToPath(new URL('../..', import.meta.url))
const installedFolder = fileURLToPath(new URL('../../../node_modules', import.meta.url))

/** What the heading of the project's page becomes when the portal has answered it. */
export const answeredHeading = 'Opened by'

const indexHtml = `<!doctype html>
<html lang="en">
  <head><title>Fresh app</title><link rel="icon" href="data:," /></head>
  <body><h1>Waiting</h1><script type="module" src="/main.ts"></script></body>
</html>
`

const mainTs = `const sid: string = window.name.split('|')[2] ?? ''
addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (!String(data).startsWith('1:')) return
  const heading: Element | null = document.querySelector('h1')
  if (heading !== null) heading.textContent = '${answeredHeading} ' + JSON.parse(data.slice(2)).DOMAIN
})
window.parent.postMessage(\`getInitData:1:\${sid}\`, '*')
`

const configTs = `import { defineConfig } from 'vite'
import { localPortal } from './local-portal/plugin.ts'

export default defineConfig({ cacheDir: './.vite', plugins: [localPortal()] })
`

/** Makes a project with a page, a Vite config, a copy of the local portal, and no TypeScript config. */
export async function makeFreshProject({
  packages = [],
  type = 'module',
}: FreshProjectOptions = {}): Promise<FreshProject> {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-project-'))
  await cp(portalFolder, join(folder, 'local-portal'), {
    recursive: true,
    filter: (source) => !source.includes('node_modules'),
  })
  await mkdir(join(folder, 'node_modules'))
  for (const name of packages) {
    await symlink(join(installedFolder, name), join(folder, 'node_modules', name), 'junction')
  }
  const manifest = JSON.stringify({ name: 'fresh-app', private: true, type })
  for (const [name, text] of [
    ['package.json', manifest],
    ['index.html', indexHtml],
    ['main.ts', mainTs],
    ['vite.config.ts', configTs],
  ] as const) {
    await writeFile(join(folder, name), text)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
