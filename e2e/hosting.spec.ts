import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { cloudPortals, hostHeaders } from '../scripts/contentPolicy.ts'
import { serveFiles } from './fileServer.ts'
import { runMainFlow } from './mainFlow.ts'
import {
  imageEnvironment,
  nginx,
  renderTemplate,
  runNginx,
  serveWithNginx,
  writeConfiguration,
} from './nginx.ts'
import { freePort } from './portalControl.ts'
import { startPortalAlone } from './startPortal.ts'
import { expect, test as base } from './test.ts'

/** The app on nginx with the configuration of deploy/, opened by a portal of its own name. */
const test = base.extend<object, object>({
  running: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const appPort = await freePort()
      const portal = await startPortalAlone(appPort)
      const stopServing = await serveWithNginx(appPort, portal.control.url)
      await provide(portal.control)
      await stopServing()
      await portal.stop()
    },
    { scope: 'worker' },
  ],
})

test.skip(nginx === undefined && !process.env['CI'], 'There is no nginx on this machine.')
test.describe.configure({ timeout: 60_000 })

async function scriptAddress(appUrl: string): Promise<string> {
  const page = await (await fetch(appUrl)).text()
  const path = /src="\.(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
  if (path === undefined) throw new Error('The page names no script.')
  return appUrl + path
}

test('opened by POST on another site, the app does its work', async ({ app, portal }) => {
  await portal.session({ opening: 'POST', appHost: '127.0.0.1' })
  await runMainFlow(app)
})

test('the configuration of the Docker image is one that nginx takes', async () => {
  const environment = await imageEnvironment()
  const template = await readFile('deploy/nginx/user-options.conf.template', 'utf8')
  expect(renderTemplate(template, environment)).not.toMatch(/\$\{|\$[A-Z]/)
  const configuration = await writeConfiguration({ ...environment, APP_PORT: String(await freePort()) })
  const check = runNginx(configuration, '-t')
  let printed = ''
  check.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  await once(check, 'close')
  await configuration.remove()
  expect(printed).toContain('test is successful')
  expect(printed).not.toMatch(/\[(?:warn|error|emerg)\]/)
})

test('POST is answered as GET, and the page is kept nowhere', async ({ portal }) => {
  const got = await fetch(`${portal.appUrl}/?LANG=en`)
  const posted = await fetch(`${portal.appUrl}/?LANG=en`, {
    method: 'POST',
    body: new URLSearchParams({ AUTH_ID: 'x'.repeat(100_000) }),
  })
  expect([got.status, posted.status]).toEqual([200, 200])
  expect(await posted.text()).toBe(await got.text())
  for (const response of [got, posted]) {
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
})

test('files with a hash in their name are kept for ever, errors are not', async ({ portal }) => {
  const script = await fetch(await scriptAddress(portal.appUrl))
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-type')).toMatch(/^(?:application|text)\/javascript/)
  const icon = await fetch(`${portal.appUrl}/icon.svg`)
  expect(icon.headers.get('cache-control')).toBe('no-cache')
  const missing = await fetch(`${portal.appUrl}/assets/index-00000000.js`)
  expect(missing.status).toBe(404)
  expect(missing.headers.get('cache-control')).toBeNull()
})

test('every answer has the headers of the policy', async ({ portal }) => {
  const expected = hostHeaders([...cloudPortals, portal.url])
  for (const path of ['/', '/index.html', '/icon.svg', '/licences.txt', '/missing', '/assets/']) {
    const { headers } = await fetch(portal.appUrl + path)
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)])), path).toEqual(
      expected,
    )
    expect(headers.get('x-frame-options'), path).toBeNull()
  }
})

test('what the build has compressed is sent as it is', async ({ portal }) => {
  const address = await scriptAddress(portal.appUrl)
  // What fetch hands on is uncompressed already; the length is the file's.
  const response = await fetch(address, { headers: { 'accept-encoding': 'gzip' } })
  const file = await readFile(`dist${new URL(address).pathname}.gz`)
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('content-length')).toBe(String(file.length))
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(await response.text()).toBe(gunzipSync(file).toString())
})

test.describe('a page that is no portal of ours', () => {
  // The browser itself reports what it refuses.
  test.use({ allowedConsole: /^Framing/ })

  test('cannot frame the app', async ({ page, portal }) => {
    const html = `<link rel="icon" href="data:,"><iframe src="${portal.appUrl}/"></iframe>`
    const server = await serveFiles({ 'index.html': new TextEncoder().encode(html) })
    const refusal = page.waitForEvent('console', (message) => message.text().startsWith('Framing'))
    await page.goto(`http://evil.localhost:${server.port}/`)
    expect((await refusal).text()).toContain('violates the following Content Security Policy directive')
    await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0)
    await server.stop()
  })
})
