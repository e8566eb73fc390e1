import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type ElementHandle, type Frame, type KeyInput } from 'puppeteer-core'
import type { InPage } from '../inPage/inPage.ts'
import type { Query } from '../inPage/query.ts'
import type { Browser } from './browser.ts'
import { keysOf } from './keys.ts'
import { until } from './until.ts'
import { viewport } from './viewport.ts'

/** Drives a stock Firefox by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Browser> {
  const downloads = await mkdtemp(join(tmpdir(), 'user-options-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  })
  const page = await browser.newPage()
  await page.setViewport(viewport)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => dialog.accept())
  let frame: Frame = page.mainFrame()

  async function enterApp(): Promise<void> {
    frame = await until('the frame of the app', async () => {
      const [, app] = page.frames()
      const isOpen = await app?.evaluate(() => 'inPage' in globalThis).catch(() => false)
      return isOpen === true ? app : undefined
    })
  }

  async function ask<Name extends keyof InPage>(
    name: Name,
    ...parameters: Parameters<InPage[Name]>
  ): Promise<ReturnType<InPage[Name]>> {
    const answer: unknown = await frame.evaluate(
      (asked, given) => Reflect.apply(globalThis.inPage[asked], undefined, given),
      name,
      parameters,
    )
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON of what the function gives
    return answer as ReturnType<InPage[Name]>
  }

  async function elementOf(query: Query): Promise<ElementHandle<HTMLElement>> {
    return frame.evaluateHandle((sought) => globalThis.findElement(sought), query)
  }

  return {
    name: 'Firefox',
    downloads,
    async open(url) {
      await page.goto(url)
      await enterApp()
    },
    async reload() {
      await page.reload()
      await enterApp()
    },
    async leave() {
      await page.goto('about:blank')
    },
    ask,
    async point(query, { count = 1, button = 'left' } = {}) {
      const element = await elementOf(query)
      await element.click({ count, button })
    },
    async press(chord) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are those of the DOM
      const keys = keysOf(chord).map((key) => (key === 'Space' ? ' ' : key)) as KeyInput[]
      for (const key of keys) await page.keyboard.down(key)
      for (const key of keys.toReversed()) await page.keyboard.up(key)
    },
    type: (text) => page.keyboard.type(text),
    async chooseFile(path) {
      const field = await frame.$('input[type=file]')
      await field?.uploadFile(path)
    },
    takeComplaints: () => complaints.splice(0),
    screenshot: () => page.screenshot(),
    async close() {
      await browser.close()
      await rm(downloads, { recursive: true, force: true })
    },
  }
}
