import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portalControl, untilPrinted } from './portalControl.ts'
import { expect, test } from './test.ts'

// The tests share one pair of ports; a fresh clone makes Vite prepare its dependencies first.
test.describe.configure({ mode: 'serial', timeout: 60_000 })

const portal = portalControl('http://localhost:5300', 'http://localhost:5301')
const children = new Set<ChildProcess>()
let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'user-options-'))
})

test.afterEach(async () => {
  await Promise.all([...children].map(stop))
})

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** `npm start` as a newcomer runs it, in a process group of its own: npm's shell and Vite end with it. */
function npmStart(): ChildProcess {
  const child = spawn('npm start', {
    shell: true,
    detached: process.platform !== 'win32',
    env: { ...process.env, PORTAL_PORT: '5300', APP_PORT: '5301', LOCAL_PORTAL_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  children.delete(child)
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  // Closed, not only exited: then Vite too has let go of the output, and of the ports.
  const closed = once(child, 'close')
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else process.kill(-child.pid, 'SIGTERM')
  await closed
}

/** All that the process prints until it ends, and its exit code. */
async function outcome(child: ChildProcess): Promise<{ printed: string; code: unknown }> {
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  }
  const [code]: unknown[] = await once(child, 'close')
  return { printed, code }
}

test('npm start prints the portal’s address first', async ({ page }) => {
  const child = npmStart()
  const faults: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      if (/\(!\)|error/i.test(chunk.toString())) faults.push(chunk.toString())
    })
  }
  const printed = await untilPrinted(child, 'App: ')
  const addresses = printed.split('\n').filter((line) => line.includes('://'))
  expect(addresses).toEqual([`Local portal: ${portal.url}`, `App: ${portal.appUrl}`])

  await page.goto(portal.url)
  const grid = page.frameLocator('iframe.app-frame').getByRole('grid', { name: 'User options' })
  await expect(grid.getByRole('rowheader').first()).toBeVisible({ timeout: 20_000 })
  expect(faults).toEqual([])
})

test('options outlive the portal', async () => {
  const options = { kept: 'да 🌙', number: 5, nothing: null, list: [1, { a: true }] }
  const first = npmStart()
  await untilPrinted(first, 'App: ')
  await portal.setOptions(options)
  await stop(first)
  await expect(portal.options()).rejects.toThrow('fetch failed')

  await untilPrinted(npmStart(), 'App: ')
  expect(await portal.options()).toEqual(options)
})

test('a port in use is told in one sentence', async () => {
  await untilPrinted(npmStart(), 'App: ')
  const { printed, code } = await outcome(npmStart())
  // npm itself prints lines that begin with `>` or `npm`.
  const said = printed.split('\n').filter((line) => line.trim() !== '' && !/^(?:>|npm )/.test(line))
  expect(said).toEqual(['Port 5300 is in use: stop what uses it, or set PORTAL_PORT to another port.'])
  expect(code).not.toBe(0)
})
