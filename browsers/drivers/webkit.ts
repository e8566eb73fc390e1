import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../e2e/portalControl.ts'
import type { Query } from '../inPage/query.ts'
import type { WebKit } from '../../scripts/testBrowsers.ts'
import type { Browser } from './browser.ts'
import { keyCode, keysOf } from './keys.ts'
import { until } from './until.ts'
import { viewport } from './viewport.ts'
import { isDriverReady, startSession } from './webDriver.ts'

/** Drives WebKit's MiniBrowser by plain WebDriver, on a screen in memory. */
export async function startWebKit({ driverPath, screenPath }: WebKit): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'user-options-webkit-'))
  const downloads = join(home, 'downloads')
  await mkdir(downloads)
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  const screen = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [display] = await once(screen.stdio[3] ?? screen, 'data')
  const port = await freePort()
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      HOME: home,
      XDG_CONFIG_HOME: home,
    },
  })
  const url = `http://127.0.0.1:${port}`
  await until('the driver of WebKit', async () => (await isDriverReady(url)) || undefined)
  const session = await startSession(url)
  await sizeTo(viewport)

  /** The window has a frame and a toolbar around the page. */
  async function sizeTo({ width, height }: typeof viewport): Promise<void> {
    await session.send('POST', '/window/rect', { width, height })
    await until('the size of the window', async () => {
      const [innerWidth, innerHeight] = Object.values(
        Object(await session.execute('return [innerWidth, innerHeight]')),
      ).map(Number)
      if (innerWidth === width && innerHeight === height) return true
      const rect = Object(await session.send('GET', '/window/rect'))
      await session.send('POST', '/window/rect', {
        width: rect.width + width - (innerWidth ?? 0),
        height: rect.height + height - (innerHeight ?? 0),
      })
      return undefined
    })
  }

  async function enterApp(): Promise<void> {
    await until('the frame of the app', async () => {
      await session.send('POST', '/frame', { id: null })
      const frame = await session.execute("return document.querySelector('iframe')")
      if (frame === null) return undefined
      await session.send('POST', '/frame', { id: frame })
      return (await session.execute("return 'inPage' in window")) === true ? true : undefined
    })
  }

  function elementOf(query: Query): Promise<unknown> {
    return session.execute('return findElement(arguments[0])', query)
  }

  async function pressKeys(groups: readonly (readonly string[])[]): Promise<void> {
    const actions = groups.flatMap((keys) => [
      ...keys.map((key) => ({ type: 'keyDown', value: keyCode(key) })),
      ...keys.toReversed().map((key) => ({ type: 'keyUp', value: keyCode(key) })),
    ])
    await session.act({ type: 'key', id: 'keyboard', actions })
  }

  return {
    name: 'WebKit',
    downloads,
    async open(address) {
      await session.send('POST', '/frame', { id: null })
      await session.send('POST', '/url', { url: address })
      await enterApp()
    },
    async reload() {
      await session.send('POST', '/frame', { id: null })
      await session.send('POST', '/refresh')
      await enterApp()
    },
    async leave() {
      await session.send('POST', '/frame', { id: null })
      await session.send('POST', '/url', { url: 'about:blank' })
    },
    async ask(name, ...parameters) {
      const answer = await session.execute('return inPage[arguments[0]](...arguments[1])', name, parameters)
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion -- JSON of what the function gives
      return (answer ?? undefined) as any
    },
    async point(query, { count = 1, button = 'left' } = {}) {
      if (button === 'right') {
        // This driver never lets go of the right button, and from then on types nothing but ASCII.
        await session.execute('inPage.openContextMenu(arguments[0])', query)
        return
      }
      const origin = await elementOf(query)
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await session.act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, origin, x: 0, y: 0 },
          ...Array.from({ length: count }, () => press).flat(),
        ],
      })
    },
    press: (chord) => pressKeys([keysOf(chord)]),
    type: (text) => pressKeys(Array.from(text, (character) => [character])),
    async chooseFile(path) {
      const field = await session.execute("return document.querySelector('input[type=file]')")
      const [id] = Object.values(Object(field))
      await session.send('POST', `/element/${String(id)}/value`, { text: path })
    },
    takeComplaints: () => [],
    screenshot: async () => Buffer.from(String(await session.send('GET', '/screenshot')), 'base64'),
    async close() {
      await session.send('DELETE', '')
      for (const child of [driver, screen]) {
        child.kill()
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      await rm(home, { recursive: true, force: true })
    },
  }
}
