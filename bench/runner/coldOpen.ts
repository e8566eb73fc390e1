import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { many } from '../../local-portal/node/scenarios/many.ts'
import { freePort, type PortalControl, portalControl, untilPrinted } from '../../e2e/portalControl.ts'
import { type QuietBrowser, startQuietBrowser } from './quietBrowser.ts'
import { appConfig, bareConfig } from './site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Opened = 'app' | 'bare'

/** A local portal with a built page of its own in its frame. */
interface RunningPortal {
  readonly child: ChildProcess
  readonly control: PortalControl
}

async function startPortal(config: string): Promise<RunningPortal> {
  const [portalPort, appPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '-c', config], {
    cwd: root,
    env: {
      ...process.env,
      PORTAL_PORT: String(portalPort),
      APP_PORT: String(appPort),
      LOCAL_PORTAL_DATA: 'memory',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilPrinted(child, 'App: ')
  const control = portalControl(`http://localhost:${portalPort}`, `http://localhost:${appPort}`)
  // On another site than the portal's, as an app is for every portal in the cloud.
  await control.session({ appHost: '127.0.0.1' })
  return { child, control }
}

async function stopPortal({ child }: RunningPortal): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}

/** @returns milliseconds from the start of the frame's navigation to the paint of its first rows */
async function open(browser: QuietBrowser, { child, control }: RunningPortal): Promise<number> {
  const reported = untilPrinted(child, 'First rows: ')
  const close = await browser.open(control.url)
  const time = /First rows: ([\d.]+)/.exec(await reported)?.[1]
  await close()
  return Number(time)
}

/** Opens the built app and the bare page in turn, and tells how long each took. */
export async function measureColdOpens(
  counts: readonly number[],
  repetitions: number,
  keep: (count: number, opened: Opened, time: number) => void,
): Promise<void> {
  const browser = startQuietBrowser()
  const portals = { app: await startPortal(appConfig), bare: await startPortal(bareConfig) }
  try {
    for (const count of counts) {
      const options = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(many())).slice(0, count)))
      for (const { control } of [portals.app, portals.bare]) await control.setOptions(options)
      // The first opening of either wakes the servers and counts for nothing.
      for (let repetition = 0; repetition <= repetitions; repetition += 1) {
        for (const opened of ['app', 'bare'] as const) {
          const time = await open(browser, portals[opened])
          if (repetition > 0) keep(count, opened, time)
        }
      }
    }
  } finally {
    await browser.close()
    await stopPortal(portals.app)
    await stopPortal(portals.bare)
  }
}
