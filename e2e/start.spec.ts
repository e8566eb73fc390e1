import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostHeaders, localPortals } from '../scripts/contentPolicy.ts'
import { AppDriver } from './appDriver.ts'
import { runMainFlow } from './mainFlow.ts'
import { type NpmProcess, runNpm } from './npmProcess.ts'
import { freePorts, portalControl, type PortalControl, untilPrinted } from './portalControl.ts'
import { expect, test } from './test.ts'

// One `npm start` serves several tests; a fresh clone makes Vite prepare its dependencies first.
test.describe.configure({ mode: 'serial', timeout: 60_000 })

let folder: string
let ports: { readonly PORTAL_PORT: string; readonly APP_PORT: string }
let portal: PortalControl
let started: NpmProcess

async function startOnPorts(script: string, data: string): Promise<NpmProcess> {
  const npm = runNpm(script, { ...ports, LOCAL_PORTAL_DATA: data })
  await untilPrinted(npm.child, 'App: ')
  return npm
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'user-options-'))
  const [first, second] = await freePorts(2)
  ports = { PORTAL_PORT: String(first), APP_PORT: String(second) }
  portal = portalControl(`http://localhost:${first}`, `http://localhost:${second}`)
  started = await startOnPorts('start', folder)
})

test.afterAll(async () => {
  await started.stop()
  await rm(folder, { recursive: true, force: true })
})

test('npm start prints the portal’s address first, and opens the app there', async ({ page }) => {
  const addresses = started
    .printed()
    .split('\n')
    .filter((line) => line.includes('://'))
  expect(addresses).toEqual([`Local portal: ${portal.url}`, `App: ${portal.appUrl}`])
  await page.goto(portal.url)
  const { grid } = new AppDriver(page, portal)
  await expect(grid.getByRole('rowheader').first()).toBeVisible({ timeout: 20_000 })
  expect(started.printed()).not.toMatch(/\(!\)|error/i)
})

test('a port in use is told in one sentence', async () => {
  const { printed, code } = await runNpm('start', { ...ports, LOCAL_PORTAL_DATA: 'memory' }).outcome()
  // npm itself prints lines that begin with `>` or `npm`.
  const said = printed.split('\n').filter((line) => line.trim() !== '' && !/^(?:>|npm )/.test(line))
  expect(said).toEqual([
    `Port ${ports.PORTAL_PORT} is in use: stop what uses it, or set PORTAL_PORT to another port.`,
  ])
  expect(code).not.toBe(0)
})

test('options outlive the portal', async () => {
  const options = { kept: 'да 🌙', number: 5, nothing: null, list: [1, { a: true }] }
  await portal.setOptions(options)
  await started.stop()
  await expect(portal.options()).rejects.toThrow('fetch failed')

  started = await startOnPorts('start', folder)
  expect(await portal.options()).toEqual(options)
})

test('npm run preview opens the built app in the portal, with the headers of a host', async ({ page }) => {
  await started.stop()
  started = await startOnPorts('preview', 'memory')
  const { headers } = await fetch(portal.appUrl)
  for (const [name, value] of Object.entries(hostHeaders(localPortals))) {
    expect(headers.get(name), name).toBe(value)
  }
  await runMainFlow(new AppDriver(page, portal))
  expect(started.printed()).not.toMatch(/\(!\)|error/i)
})
