import type { Frame } from '@playwright/test'
import { answersTo, appFrame, ask, expect, openApp, outcomeOf, test } from './frameMessages.ts'

test.beforeEach(async ({ app }) => {
  await app.portal.faults({})
  await app.portal.session({ user: 1, isAdmin: true, appHost: 'localhost', installMode: true })
  await app.portal.clearMessages()
})

test('a path that an app may not open is refused at once, one that it may opens a slider', async ({
  app,
  page,
}) => {
  const frame = await openApp(app, page)
  for (const path of ['"/bitrix/admin/"', '"/crm/invoice/1/"', '""', '5']) {
    expect(await ask(frame, 'openPath', `{"path":${path}}`)).toBe(
      '{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}',
    )
  }
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const closed = ask(frame, 'openPath', '{"path":"/crm/deal/details/5/"}')
  const slider = page.getByRole('dialog', { name: 'A page of the portal' })
  await expect(slider).toContainText('/crm/deal/details/5/')
  await slider.getByRole('button', { name: 'Close' }).click()
  expect(await closed).toBe('{"result":"close"}')
})

test('setAppOption answers all options of the app, as a form brings them', async ({ app, page }) => {
  const frame = await openApp(app, page)
  const set = (name: string, value: string): Promise<string> =>
    ask(frame, 'setAppOption', `{"name":"${name}","value":${value}}`)
  expect(await set('count', '1')).toBe('{"count":"1"}')
  expect(await set('tree', '{"a":{"b":[true,null,"x"]},"gone":null}')).toBe(
    '{"count":"1","tree":{"a":{"b":{"0":"true","2":"x"}}}}',
  )
  expect(await set('none', 'null')).toBe('{"count":"1","tree":{"a":{"b":{"0":"true","2":"x"}}}}')
  const { APP_OPTIONS } = JSON.parse(await ask(await openApp(app, page), 'getInitData'))
  expect(APP_OPTIONS).toEqual({ count: '1', tree: { a: { b: { 0: 'true', 2: 'x' } } } })
})

for (const [what, command, parameters] of [
  ['closing an app that is in no slider', 'closeApplication', undefined],
  ['listening to an event that is not there', 'placementBindEvent', '{"event":"onNothing"}'],
] as const) {
  test(`${what} is not answered`, async ({ app, page, pageErrors }) => {
    const frame = await openApp(app, page)
    expect(await answersTo(frame, command, parameters)).toEqual([])
    expect(await outcomeOf(app, command)).toMatchObject({ outcome: 'pending' })
    expect(pageErrors).toEqual([])
  })
}

test('only an administrator sets options of the app; others are not answered', async ({ app, page }) => {
  await app.portal.session({ isAdmin: false })
  const frame = await openApp(app, page)
  expect(await answersTo(frame, 'setAppOption', '{"name":"forbidden","value":"x"}')).toEqual([])
  const { APP_OPTIONS } = JSON.parse(await ask(frame, 'getInitData'))
  expect(Object.keys(APP_OPTIONS)).not.toContain('forbidden')
})

test('a command without a callback is carried out, and not answered', async ({ app, page }) => {
  const frame = await openApp(app, page)
  await frame.evaluate(() => {
    window.parent.postMessage(`setTitle:{"title":"No callback"}::${window.name.split('|')[2]}`, '*')
  })
  await expect(page.getByRole('heading', { name: 'No callback' })).toBeVisible()
  await ask(frame, 'getInterface')
  expect(await outcomeOf(app, 'setTitle')).toMatchObject({ outcome: 'pending' })
})

test('what the page stumbles over is an error of the page, and not answered', async ({
  app,
  page,
  pageErrors,
}) => {
  const frame = await openApp(app, page)
  for (const [command, parameters] of [
    ['setTitle', '{"title":'],
    ['setTitle', 'null'],
    ['getInitData', '{'],
    ['setUserOption', 'null'],
    ['resizeWindow', 'null'],
    ['openPath', 'null'],
  ] as const) {
    pageErrors.length = 0
    expect(await answersTo(frame, command, parameters), `${command}:${parameters}`).toEqual([])
    await expect.poll(() => pageErrors, `${command}:${parameters}`).toHaveLength(1)
    await expect.poll(async () => (await outcomeOf(app, command))?.outcome).toBe('failed')
  }
  // It works on.
  expect(await ask(frame, 'setTitle', '{"title":"Still here"}')).toBe('{"title":"Still here"}')
  await expect(page.getByRole('heading', { name: 'Still here' })).toBeVisible()
})

test('a refusal of a new token says nothing on the page, and is not answered', async ({ app, page }) => {
  await app.portal.faults({ expiredToken: { refresh: 'fails' } })
  const frame = await openApp(app, page)
  expect(await answersTo(frame, 'refreshAuth')).toEqual([])
  await expect(page.getByRole('alert')).toBeEmpty()
})

test('no parameters, or an empty list of them, come back as a list', async ({ app, page }) => {
  const frame = await openApp(app, page)
  for (const command of ['setTitle', 'setScroll', 'setUserOption', 'setInstall']) {
    expect(await ask(frame, command), command).toBe('[]')
    expect(await ask(frame, command, '[]'), command).toBe('[]')
  }
  expect(await ask(frame, 'setScroll', 'null')).toBe('null')
})

async function readInitData(frame: Frame): Promise<{ FIRST_RUN: boolean; PLACEMENT_OPTIONS: unknown }> {
  return JSON.parse(await ask(frame, 'getInitData'))
}

test('getInitData: no placement options are a list, and the first run is each user’s own', async ({
  app,
  page,
}) => {
  await app.portal.session({ placementOptions: {} })
  const frame = await openApp(app, page)
  expect(await readInitData(frame)).toMatchObject({ FIRST_RUN: true, PLACEMENT_OPTIONS: [] })
  expect(await readInitData(frame)).toMatchObject({ FIRST_RUN: false })
  // Nobody has told that it ran.
  expect(await readInitData(await openApp(app, page))).toMatchObject({ FIRST_RUN: true })
  await ask(await appFrame(page), 'setInstall', '{"install":true}')
  expect(await readInitData(await openApp(app, page))).toMatchObject({ FIRST_RUN: false })
  await app.portal.session({ user: 2 })
  expect(await readInitData(await openApp(app, page))).toMatchObject({ FIRST_RUN: true })
})

test('resizeWindow takes a height with its unit', async ({ app, page }) => {
  const frame = await openApp(app, page)
  expect(JSON.parse(await ask(frame, 'resizeWindow', '{"width":"100%","height":"250px"}'))).toMatchObject({
    height: 250,
  })
  expect(await page.locator('iframe.app-frame').boundingBox()).toMatchObject({ height: 250 })
})

for (const appHost of ['localhost', '127.0.0.1']) {
  test(`an app at ${appHost} moves to another page of its origin, and stays the app`, async ({
    app,
    page,
  }) => {
    await app.portal.session({ appHost, opening: 'GET' })
    await app.portal.setOptions({ a: 'one' })
    const frame = await openApp(app, page)
    const before = JSON.parse(await ask(frame, 'getInitData'))
    const name = await frame.evaluate(() => window.name)

    await frame.evaluate(() => {
      location.href = 'settings/?back=../'
    })
    await frame.waitForURL('**/settings/?back=../')
    expect(await frame.evaluate(() => window.name)).toBe(name)
    expect(JSON.parse(await ask(frame, 'getInitData'))).toEqual({ ...before, FIRST_RUN: false })

    const { status, body } = await frame.evaluate(
      async ([url, token]) => {
        const response = await fetch(`${url}/rest/user.option.get`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ auth: token }),
        })
        return { status: response.status, body: await response.text() }
      },
      [app.portal.url, String(before.AUTH_ID)] as const,
    )
    expect([status, JSON.parse(body).result]).toEqual([200, { a: 'one' }])
  })
}

test('a page of another origin in the frame is not answered', async ({ app, page }) => {
  const frame = await openApp(app, page)
  await frame.evaluate((port) => {
    location.href = `http://127.0.0.1:${port}/`
  }, app.appPort)
  await frame.waitForURL(`http://127.0.0.1:${app.appPort}/`)
  await frame.evaluate(() => {
    window.parent.postMessage(`getInitData:1:${window.name.split('|')[2]}`, '*')
  })
  await expect
    .poll(async () => outcomeOf(app, 'getInitData'))
    .toMatchObject({
      outcome: 'ignored',
      note: `Came from the origin http://127.0.0.1:${app.appPort}.`,
    })
})
