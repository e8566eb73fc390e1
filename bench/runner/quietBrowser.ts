import { spawn, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { findBrowser } from '../../scripts/findBrowser.ts'

/** A browser in which no page has a debugger: with one, every `Error` that a script makes reads the script anew. */
export interface QuietBrowser {
  /**
   * Opens an address with an empty cache.
   *
   * @returns the function that closes it
   */
  open(url: string): Promise<() => Promise<void>>
  close(): Promise<void>
}

type Answer = Readonly<Record<string, unknown>>

/** Starts the browser and talks to it alone, not to its pages: the protocol's messages end with a null. */
export function startQuietBrowser(): QuietBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const browser = findBrowser()
  if (browser === undefined) throw new Error('There is no browser to start')
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-US',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
  ]
  const stdio: StdioOptions = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
  const child = spawn(browser.executablePath, args, { stdio })
  const [, , , commands, answers] = child.stdio
  if (!(commands instanceof Writable) || !(answers instanceof Readable)) throw new Error('No pipes')
  const waiting = new Map<number, (answer: Answer) => void>()
  let received = ''
  let last = 0
  answers.on('data', (chunk: Buffer) => {
    const messages = (received + chunk.toString()).split('\0')
    received = messages.pop() ?? ''
    for (const message of messages) {
      const { id, result } = JSON.parse(message)
      waiting.get(id)?.(result)
      waiting.delete(id)
    }
  })

  const send = (method: string, params: object = {}): Promise<Answer> => {
    const id = ++last
    commands.write(`${JSON.stringify({ id, method, params })}\0`)
    return new Promise((resolve) => waiting.set(id, resolve))
  }

  return {
    async open(url) {
      const { browserContextId } = await send('Target.createBrowserContext')
      await send('Target.createTarget', { url, browserContextId, width: 1280, height: 800 })
      return async () => {
        await send('Target.disposeBrowserContext', { browserContextId })
      }
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await send('Browser.close')
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
