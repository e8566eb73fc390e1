import { expect, test } from './test.ts'

interface Case {
  readonly name: string
  readonly fault: Readonly<Record<string, object>>
  /** How the sentence for it begins. */
  readonly says: string
}

function error(status: number, code: string, description = ''): Readonly<Record<string, object>> {
  return { error: { status, code, description } }
}

function answer(kind: string): Readonly<Record<string, object>> {
  return { answer: { kind } }
}

const cases: readonly Case[] = [
  { name: 'offline', fault: { offline: {} }, says: 'The portal could not be reached.' },
  {
    name: 'query limit',
    fault: error(503, 'QUERY_LIMIT_EXCEEDED'),
    says: 'The portal is receiving more',
  },
  {
    name: 'overload 503',
    fault: error(503, 'OVERLOAD_LIMIT'),
    says: 'The portal has blocked REST',
  },
  { name: 'overload 401', fault: error(401, 'OVERLOAD_LIMIT'), says: 'The portal has blocked REST' },
  {
    name: 'time limit',
    fault: error(429, 'OPERATION_TIME_LIMIT'),
    says: 'The portal is receiving more',
  },
  {
    name: 'server error',
    fault: error(500, 'INTERNAL_SERVER_ERROR'),
    says: 'The portal reported an internal',
  },
  { name: 'core error', fault: error(500, 'ERROR_CORE'), says: 'The portal reported an internal' },
  { name: '500 text', fault: answer('500-text'), says: 'The portal reported an internal' },
  { name: '502 without CORS', fault: answer('502-html'), says: 'The portal' },
  { name: 'HTML', fault: answer('200-html'), says: 'The portal sent a response that' },
  { name: 'empty object', fault: answer('200-empty-object'), says: 'The portal sent a response that' },
  { name: 'cut JSON', fault: answer('200-cut'), says: 'The portal sent a response that' },
  { name: 'no access', fault: error(403, 'ACCESS_DENIED', 'Access denied!'), says: 'You do not have access' },
  {
    name: 'plan',
    fault: error(403, 'ACCESS_DENIED', 'REST API is available only on commercial plans'),
    says: 'Your Bitrix24 plan',
  },
  { name: 'user access', fault: error(403, 'user_access_error'), says: 'You do not have access' },
  { name: 'scope', fault: error(403, 'insufficient_scope'), says: 'The app does not have the permission' },
  { name: 'closed portal', fault: error(403, 'PORTAL_DELETED'), says: 'The portal is currently closed' },
  {
    name: 'no HTTPS',
    fault: error(400, 'INVALID_REQUEST'),
    says: 'The portal accepts requests over HTTPS only.',
  },
  {
    name: 'signed out',
    fault: error(401, 'NO_AUTH_FOUND'),
    says: 'Your Bitrix24 session is no longer valid.',
  },
  { name: 'too large', fault: error(413, ''), says: 'The portal’s web server does not accept' },
  {
    name: 'unknown refusal',
    fault: error(400, 'ERROR_ARGUMENT'),
    says: 'The portal rejected the request.',
  },
  {
    name: 'no refresh',
    fault: { expiredToken: { refresh: 'fails' } },
    says: 'Your Bitrix24 session is no longer valid',
  },
]

function only(fault: Case['fault'], method: string): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fault).map(([name, fields]) => [name, { ...fields, methods: [method] }]),
  )
}

// The browser itself reports every request that fails. The SDK tries some of them three times.
test.use({ allowedConsole: /Failed to load resource|blocked by CORS policy|ERR_/, timeScale: 20 })

for (const { name, fault, says } of cases) {
  test(`${name}: loading, saving and refreshing say so, keep every edit, and recover`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two' })

    await test.step('loading says so, and Retry recovers', async () => {
      await portal.faults(only(fault, 'user.option.get'))
      await page.goto(portal.url)
      await expect(app.alert).toContainText(says)
      await expect(app.grid).toBeHidden()
      await portal.faults({})
      await app.button('Retry').click()
      await expect(app.row('a')).toBeVisible()
    })

    await test.step('saving keeps every edit, says so, and saves the next time', async () => {
      await app.editValue('a', 'uno')
      await portal.faults(only(fault, 'user.option.set'))
      await app.save()
      await expect(app.alert.filter({ hasText: says })).toContainText('unsaved')
      await expect(app.cell('a', 'Value')).toHaveText('uno')
      await expect(app.cell('a', 'State')).toHaveText('Edited')
      expect(await portal.options()).toEqual({ a: 'one', b: 'two' })
      await portal.faults({})
      await app.save()
      await expect(app.status).toHaveText('1 option saved.')
      expect(await portal.options()).toEqual({ a: 'uno', b: 'two' })
    })

    await test.step('refreshing leaves the open cell, and recovers the next time', async () => {
      await app.editValue('b', 'dos')
      await app.cell('a', 'Value').dblclick()
      await page.keyboard.insertText('half')
      await portal.faults(only(fault, 'user.option.get'))
      await app.comeBack()
      const notice = app.alert.filter({ hasText: 'The options shown may be out of date' })
      await expect(notice).toContainText(says)
      await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('half')
      await expect(app.cell('b', 'Value')).toHaveText('dos')
      await portal.faults({})
      await app.comeBack()
      await expect(notice).toBeHidden()
      await expect(app.frame.getByRole('textbox', { name: 'Value of a' })).toHaveValue('half')
    })
  })
}

test('an expired token is refreshed unseen', async ({ app, portal }) => {
  await portal.setOptions({ b: 'two' })
  await portal.clearRequests()
  await app.open()
  await portal.rival({ a: 'one' })
  await portal.faults({ expiredToken: { refresh: 'works', times: 1 } })
  await app.comeBack()
  await expect(app.row('a')).toBeVisible()
  await expect(app.alert.filter({ visible: true })).toHaveCount(0)
  expect((await portal.requests('user.option.get')).map(({ status }) => status)).toEqual([200, 401, 200])
})

test('a reply that was lost after the write is settled by reading', async ({ app, portal }) => {
  await portal.setOptions({ a: 'one' })
  await app.open()
  await app.editValue('a', 'uno')
  await portal.faults({ lostReply: { methods: ['user.option.set'] } })
  await app.save()
  await expect(app.status).toHaveText(/1 option saved\. The portal’s reply was lost/)
  expect(await portal.options()).toEqual({ a: 'uno' })
})

test('no answer at all: after the SDK’s three tries the person learns it', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await portal.faults({ hang: {} })
  await page.goto(portal.url)
  await expect(app.alert).toContainText('The portal did not answer in time.')
  expect(await portal.requests('user.option.get')).toHaveLength(3)
  await portal.faults({})
  await app.button('Retry').click()
  await expect(app.row('a')).toBeVisible()
})

test.describe('in its own time', () => {
  test.use({ timeScale: 1 })

  test('while the SDK waits to try again, the person sees it', async ({ app, portal }) => {
    await app.open()
    await portal.faults({ error: { status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 1 } })
    await app.comeBack()
    await expect(app.status).toContainText('The portal is busy. Next attempt in')
    await expect(app.status).toHaveText('')
  })

  test('after the SDK’s three tries the person learns that the portal is busy', async ({
    app,
    page,
    portal,
  }) => {
    await portal.clearRequests()
    await portal.faults({ error: { status: 503, code: 'QUERY_LIMIT_EXCEEDED' } })
    await page.goto(portal.url)
    await expect(app.alert).toContainText('The portal is receiving more', { timeout: 20_000 })
    expect(await portal.requests('user.option.get')).toHaveLength(3)
  })
})

test('a store that the portal can no longer read is written back whole', async ({ app, portal }) => {
  await portal.setOptions({ a: 'one', b: 'two' })
  await portal.session({ column: 'utf8mb3' })
  await app.open()
  await app.editValue('a', 'moon 🌙')
  await app.save()
  const notice = app.alert.filter({ hasText: 'The options shown may be out of date' })
  await expect(app.alert.filter({ hasText: 'they are damaged' }).first()).toBeVisible()
  expect(await portal.optionsText()).toBe('false')
  await app.comeBack()
  await notice.getByRole('button', { name: 'Write back the 2 options last seen' }).click()
  await expect(notice).toBeHidden()
  expect(await portal.options()).toEqual({ a: 'one', b: 'two' })
  await expect(app.cell('a', 'Value')).toHaveText('moon 🌙')
  await portal.session({ column: 'mediumtext' })
})
