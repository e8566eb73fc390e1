import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAst } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshProject, makeFreshProject } from './freshProject.ts'
import { type RunningVite, startVite } from './startVite.ts'

let project: FreshProject
let running: RunningVite
beforeAll(async () => {
  project = await makeFreshProject({ packages: ['vite', 'vitest'] })
  running = await startVite(project.folder)
}, 60_000)
afterAll(async () => {
  await running.stop()
  await project.remove()
})

/** All modules that a script of the page loads, by their addresses, with what each answers. */
async function loadModules(url: string, loaded: Map<string, string>): Promise<ReadonlyMap<string, string>> {
  if (loaded.has(url)) return loaded
  const response = await fetch(url)
  const code = await response.text()
  expect([url, response.status, response.headers.get('content-type')]).toEqual([
    url,
    200,
    'text/javascript; charset=utf-8',
  ])
  loaded.set(url, code)
  for (const [, path] of code.matchAll(/(?:from|import) ["'](\.[^"']+)["']/g)) {
    await loadModules(new URL(path ?? '', url).href, loaded)
  }
  return loaded
}

test('every script of the page is served as JavaScript', async () => {
  const page = await (await fetch(running.portalUrl)).text()
  const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
  const modules = await loadModules(new URL(script, running.portalUrl).href, new Map())
  expect(modules.size).toBeGreaterThan(20)
  for (const code of modules.values()) expect(() => parseAst(code)).not.toThrow()
})

test('the app is served, also to a form, and known by the name of its package', async () => {
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${running.appUrl}/?DOMAIN=x`, {
      method,
      ...(method === 'POST' ? { body: new URLSearchParams({ AUTH_ID: 'x' }) } : {}),
    })
    expect([method, response.status, await response.text()]).toEqual([
      method,
      200,
      expect.stringContaining('<h1>Waiting</h1>'),
    ])
  }
  const session = await (await fetch(`${running.portalUrl}/__portal/session`)).json()
  expect(session).toMatchObject({ appName: 'Fresh app' })
})

test('a project’s own Vitest runs its tests, and none of the local portal’s', async () => {
  await writeFile(join(project.folder, 'own.test.ts'), '')
  const vitest = join(project.folder, 'node_modules/vitest/vitest.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [vitest, 'list', '--filesOnly', '--json'], {
    cwd: project.folder,
  })
  const listed: { file: string }[] = JSON.parse(stdout)
  expect(listed.map(({ file }) => file.split('/').at(-1))).toEqual(['own.test.ts'])
})

test('no file is named as Jest, Mocha or Node’s runner would look for it', async () => {
  const files = await readdir(join(project.folder, 'local-portal'), { recursive: true })
  expect(files.filter((file) => file.endsWith('.unit.ts')).length).toBeGreaterThan(20)
  expect(
    files.filter((file) => /(?:^|[/\\])(?:__tests__|test)[/\\]|[._-](?:test|spec)\.\w+$/.test(file)),
  ).toEqual([])
})
