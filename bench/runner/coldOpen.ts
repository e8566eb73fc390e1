import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { many } from '../../local-portal/scenarios/many.ts'
import { freePort, type PortalControl, portalControl, untilPrinted } from '../../e2e/portalControl.ts'
import { bareConfig } from './site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Opened = 'app' | 'bare'

/** A local portal with a built page of its own in its frame. */
interface RunningPortal {
  readonly control: PortalControl
  stop(): Promise<void>
}

async function startPortal(config: string | undefined): Promise<RunningPortal> {
  const [portalPort, appPort] = [await freePort(), await freePort()]
  const args = ['node_modules/vite/bin/vite.js', 'preview', ...(config === undefined ? [] : ['-c', config])]
  const child = spawn(process.execPath, args, {
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
  return {
    control: portalControl(`http://localhost:${portalPort}`, `http://localhost:${appPort}`),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

/** Runs in every frame before its scripts; a frame of the portal's notes when it has painted its first rows. */
function noteFirstRows(): void {
  if (window === window.top) return
  const observer = new MutationObserver(() => {
    const isShown =
      document.querySelector('[role="grid"] [role="rowheader"]') !== null ||
      (document.querySelector('pre')?.textContent ?? '') !== ''
    if (!isShown) return
    observer.disconnect()
    requestAnimationFrame(() => {
      void scheduler.postTask(() => Reflect.set(window, 'firstRows', performance.now()), {
        priority: 'user-blocking',
      })
    })
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}

/** @returns milliseconds from the start of the frame's navigation to the paint of its first rows */
async function open(browser: Browser, { control }: RunningPortal): Promise<number> {
  // A new context has an empty cache.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  await context.addInitScript(noteFirstRows)
  const page = await context.newPage()
  await page.goto(control.url)
  const element = await page.locator('iframe.app-frame').elementHandle()
  const frame = await element?.contentFrame()
  if (frame === null || frame === undefined) throw new Error('The portal has opened no frame')
  const note = await frame.waitForFunction((): unknown => Reflect.get(window, 'firstRows'))
  const time = await note.jsonValue()
  await context.close()
  if (typeof time !== 'number') throw new Error('The frame has painted nothing')
  return time
}

/** Opens the built app and the bare page in turn, and tells how long each took. */
export async function measureColdOpens(
  browser: Browser,
  counts: readonly number[],
  repetitions: number,
  keep: (count: number, opened: Opened, time: number) => void,
): Promise<void> {
  const portals = { app: await startPortal(undefined), bare: await startPortal(bareConfig) }
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
    await portals.app.stop()
    await portals.bare.stop()
  }
}
