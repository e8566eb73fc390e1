import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { test as base, type Frame, type Page } from '@playwright/test'
import { Portal } from '../local-portal/node/portal.ts'
import { resolveOptions } from '../local-portal/node/portalOptions.ts'
import { startPortalServer } from '../local-portal/node/portalServer.ts'
import { memoryFile } from '../local-portal/node/store/storeFile.ts'
import { type LoggedMessage, portalControl, type PortalControl } from './portalControl.ts'

/** What became of a message, as the local portal has logged it. */
interface MessageOutcome extends LoggedMessage {
  readonly outcome: string
  readonly note?: string
}

/** An app of empty pages: the tests speak for it. */
interface EmptyApp {
  readonly portal: PortalControl
  readonly appPort: number
}

export const test = base.extend<{ readonly pageErrors: string[] }, { readonly app: EmptyApp }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const server: Server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>App</title>')
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      const appPort = typeof address === 'object' && address !== null ? address.port : 0
      const portal = await startPortalServer(await Portal.open(resolveOptions({}), appPort, memoryFile()), 0)
      const url = `http://localhost:${portal.port}`
      await provide({ portal: portalControl(url, `http://localhost:${appPort}`), appPort })
      await portal.close()
      server.close()
      server.closeAllConnections()
    },
    { scope: 'worker' },
  ],
  pageErrors: async ({ page }, provide) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await provide(errors)
  },
})

/** Opens the portal, and answers the app's frame. */
export async function openApp({ portal }: EmptyApp, page: Page): Promise<Frame> {
  await page.goto(portal.url)
  return appFrame(page)
}

/** The frame of the app in the page. */
export async function appFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe.app-frame').elementHandle()
  const frame = await element?.contentFrame()
  if (frame === undefined || frame === null) throw new Error('The app has no frame')
  await frame.waitForLoadState()
  return frame
}

/** Sends a command with parameters as text, and answers what comes back for it, without the callback. */
export function ask(frame: Frame, command: string, parameters?: string): Promise<string> {
  return frame.evaluate(
    ([head]) =>
      new Promise<string>((resolve) => {
        const callback = crypto.randomUUID()
        addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          const text = String(data)
          if (text.startsWith(`${callback}:`)) resolve(text.slice(callback.length + 1))
        })
        window.parent.postMessage(`${head}:${callback}:${window.name.split('|')[2]}`, '*')
      }),
    [parameters === undefined ? command : `${command}:${parameters}`],
  )
}

/** Sends a command, and tells what has come back for it by the time that a later one is answered. */
export async function answersTo(
  frame: Frame,
  command: string,
  parameters?: string,
): Promise<readonly string[]> {
  await frame.evaluate(
    ([head]) => {
      const callback = 'unanswered'
      const answers: string[] = []
      Object.assign(window, { answers })
      addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (String(data).startsWith(`${callback}:`)) answers.push(String(data))
      })
      window.parent.postMessage(`${head}:${callback}:${window.name.split('|')[2]}`, '*')
    },
    [parameters === undefined ? command : `${command}:${parameters}`],
  )
  await ask(frame, 'getInterface')
  await ask(frame, 'setScroll', '{"scroll":0}')
  return frame.evaluate(() => {
    const answers: unknown = Reflect.get(window, 'answers')
    return Array.isArray(answers) ? answers.map(String) : []
  })
}

/** What the local portal has logged of the last message with this command. */
export async function outcomeOf({ portal }: EmptyApp, command: string): Promise<MessageOutcome | undefined> {
  const messages: MessageOutcome[] = JSON.parse(await (await fetch(`${portal.url}/__portal/messages`)).text())
  return messages.findLast((message) => message.command === command)
}

export { expect } from '@playwright/test'
