import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { freePort } from './portalControl.ts'
import { expect, test } from './test.ts'

const markup = {
  '<img src=x onerror="window.pwned=1">': '<img src=x onerror="alert(1)">',
  '<script>window.pwned=1</script>': '</textarea><script>alert(2)</script>',
  'javascript:alert(3)': 'javascript:window.pwned=1',
  '"><svg onload=alert(4)>': { '<b onmouseover=alert(5)>': ['<iframe srcdoc="<script>alert(6)</script>">'] },
}

// What the portal's page does not answer, the app waits for.
test.use({ timeScale: 4 })

/** Serves a page on an origin of its own, which no portal has. */
async function serveHostile(page: Page, url: string, body: string): Promise<void> {
  await page.route(`${url}/**`, (route) => route.fulfill({ contentType: 'text/html', body }))
}

test('markup in keys and values is text, and runs nothing', async ({ app, page, portal }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await portal.setOptions(markup)
  await app.open()
  for (const [key, value] of Object.entries(markup)) {
    await expect(app.value(key)).toHaveText(typeof value === 'string' ? value : JSON.stringify(value))
    await app.cell(key, 'Value').hover()
    await app.cell(key, 'Value').dblclick()
    await expect(app.frame.getByRole('textbox', { name: `Value of ${key}` })).toBeFocused()
    await page.keyboard.press('Escape')
  }
  const [image = '', , link = ''] = Object.keys(markup)
  await app.editValue(link, '<img src=y onerror=alert(7)>')
  await app.add('<img src=z onerror=alert(8)>', 'x')
  await app.chooseFromMenu(image, 'Remove')
  await portal.rival({ [link]: '<img src=r onerror=alert(9)>' })
  await app.save()
  await expect(app.frame.getByRole('dialog')).toContainText('<img src=r onerror=alert(9)>')
  await app.button('Keep mine').click()
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await app.search.fill('<img src=none onerror=alert(10)>')
  await expect(app.frame.getByRole('heading', { name: 'No options match' })).toBeVisible()

  expect(dialogs).toEqual([])
  expect(await app.frame.locator('img, iframe, svg[onload], script:not([src])').count()).toBe(0)
  for (const frame of page.frames()) expect(await frame.evaluate('window.pwned')).toBeUndefined()
})

/** A page that frames the app in a window it names itself, and keeps every message that it gets. */
async function serveFraming(
  appUrl: string,
  nameOf: (origin: string) => string,
): Promise<{ readonly origin: string; stop(): void }> {
  const port = await freePort()
  const origin = `http://evil.localhost:${port}`
  const name = nameOf(origin)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>window.heard = []
addEventListener('message', ({ data }) => heard.push(data))</script>
<link rel="icon" href="data:,">
<iframe name="${name}" src="${appUrl}/?DOMAIN=${encodeURIComponent(name.split('|')[0] ?? '')}&PROTOCOL=0"></iframe>`)
  }).listen(port, '127.0.0.1')
  return { origin, stop: () => server.close() }
}

/** The method and origin of every request that the app makes from now on, each once. */
function noteRequests(page: Page, ofPage: string): ReadonlySet<string> {
  const noted = new Set<string>()
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (origin !== ofPage || request.resourceType() !== 'document') noted.add(`${request.method()} ${origin}`)
  })
  return noted
}

test('a foreign page that frames the app learns nothing but that it is there', async ({ page, portal }) => {
  const evil = await serveFraming(portal.appUrl, (origin) => `${new URL(origin).host}|0|abc`)
  // The person has used the app in this browser before, with a change left unsaved.
  await page.goto(portal.url)
  const cell = page.frameLocator('iframe.app-frame').getByRole('gridcell').nth(1)
  await cell.dblclick()
  await page.keyboard.insertText('a secret left unsaved')
  await page.keyboard.press('Enter')
  await portal.clearRequests()

  const requested = noteRequests(page, evil.origin)
  await page.goto(`${evil.origin}/`)
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('heading', { name: 'Bitrix24 is not responding' })).toBeVisible()
  const heard: unknown[] = await page.evaluate('window.heard')
  expect(heard).toEqual([expect.stringMatching(/^getInitData:[\w-]+:abc$/)])
  // The app's own files; nobody else, the page that frames it included, is asked for anything.
  expect([...requested]).toEqual([`GET ${portal.appUrl}`])
  await expect(framed.getByRole('grid')).toHaveCount(0)
  await expect(framed.getByText('secret')).toHaveCount(0)
  expect(await portal.requests()).toHaveLength(0)
  evil.stop()
})

test.describe('a foreign page that takes a portal’s name', () => {
  // The browser tells that a message had another receiver in mind.
  test.use({ allowedConsole: /target origin provided \('[^']+'\) does not match/ })

  test('gets not even the request', async ({ page, portal }) => {
    const evil = await serveFraming(portal.appUrl, () => `${new URL(portal.url).host}|0|abc`)
    await portal.clearRequests()
    const requested = noteRequests(page, evil.origin)
    await page.goto(`${evil.origin}/`)
    await expect(
      page.frameLocator('iframe').getByRole('heading', { name: 'Bitrix24 is not responding' }),
    ).toBeVisible()
    expect(await page.evaluate('window.heard')).toEqual([])
    expect([...requested]).toEqual([`GET ${portal.appUrl}`])
    expect(await portal.requests()).toHaveLength(0)
    evil.stop()
  })
})

test('the person sees which portal the app talks to', async ({ app, portal }) => {
  await app.open()
  await expect(app.frame.getByText(`Portal: ${new URL(portal.url).host}`)).toBeVisible()
})

test('messages of another origin than the portal’s do nothing', async ({ app, page, portal }) => {
  const evil = 'http://evil.localhost:8999'
  await serveHostile(
    page,
    evil,
    `<script>addEventListener('message', ({ data }) => {
  parent.frames[0].postMessage(data, '*')
  parent.postMessage('passed on', '*')
})</script>`,
  )
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    addEventListener('message', ({ data }) => heard.push(String(data)))
  })
  await portal.faults({ silentParent: {} })
  await page.goto(portal.url)
  await expect(app.frame.getByRole('heading', { name: 'Connecting to the portal…' })).toBeVisible()
  const heard = (): Promise<string[]> => page.evaluate('window.heard')
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^getInitData:/))
  const [, callback = ''] = (await heard()).find((text) => text.startsWith('getInitData:'))?.split(':') ?? []
  const session = await portal.session({})
  const answer = `${callback}:${JSON.stringify({
    LANG: 'en',
    DOMAIN: new URL(portal.url).host,
    PROTOCOL: 0,
    PATH: '/rest',
    AUTH_ID: session['accessToken'],
    AUTH_EXPIRES: '3600',
    REFRESH_ID: 'r',
    MEMBER_ID: 'm',
    FIRST_RUN: false,
    IS_ADMIN: true,
    INSTALL: false,
    USER_OPTIONS: {},
    APP_OPTIONS: {},
    PLACEMENT: 'DEFAULT',
    PLACEMENT_OPTIONS: '{}',
  })}`

  await page.evaluate(
    ([address = '', text = '']) =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'passed on' && resolve())
        const frame = document.createElement('iframe')
        frame.addEventListener('load', () => frame.contentWindow?.postMessage(text, '*'))
        frame.src = `${address}/`
        document.body.append(frame)
      }),
    [evil, answer],
  )
  await expect(app.frame.getByRole('heading', { name: 'Bitrix24 is not responding' })).toBeVisible()
  expect(await portal.requests()).toHaveLength(0)

  // The very same text from the portal's own page is an answer.
  await page.evaluate((text) => window.frames[0]?.postMessage(text, '*'), answer)
  await expect(app.grid.getByRole('rowheader').first()).toBeVisible()
})

test('50 MB pasted into a value are refused in a sentence, and another edit is saved', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ big: 'small', other: 'old' })
  await app.open()
  await app.editValue('other', 'new')
  await app.cell('big', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of big' })
  // Made in the page: sent there it would take longer than all the rest.
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '0123456789'.repeat(5_000_000))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(app.alert.filter({ visible: true })).toContainText(
    'This text was not pasted: it exceeds the 16 MB',
  )
  await expect(field).toHaveValue('small')
  await page.keyboard.press('Escape')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ big: 'small', other: 'new' })
})
