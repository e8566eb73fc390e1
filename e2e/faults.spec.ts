import { pages, type FaultCase } from './faultPages.ts'
import { expect, test } from './test.ts'

function only(fault: FaultCase['fault'], method: string): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fault).map(([name, fields]) => [name, { ...fields, methods: [method] }]),
  )
}

// The browser itself reports every request that fails. Some of them are tried three times.
test.use({ allowedConsole: /Failed to load resource|blocked by CORS policy|ERR_/, timeScale: 100 })

for (const { title, page: faulty } of pages) {
  test(`loading says what failed, each time it is tried again, and recovers: ${title}`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two' })
    await portal.faults({ answer: { kind: '200-html', methods: ['user.option.get'] } })
    await page.goto(portal.url)
    const retry = app.button('Retry')
    await expect(retry).toBeVisible()
    for (const { fault, says } of faulty) {
      await portal.faults(only(fault, 'user.option.get'))
      await retry.click()
      await expect(app.alert).toContainText(says)
      await expect(app.grid).toBeHidden()
    }
    await portal.faults({})
    await retry.click()
    await expect(app.row('a')).toBeVisible()
  })
}

for (const { title, page: faulty } of pages) {
  test(`saving says what failed, keeps every edit, and saves the next time: ${title}`, async ({
    app,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    for (const [index, { fault, says }] of faulty.entries()) {
      const stored = await portal.options()
      await app.editValue('a', `uno ${index}`)
      await portal.faults(only(fault, 'user.option.set'))
      await app.save()
      await expect(app.alert.filter({ hasText: says })).toContainText('unsaved')
      await expect(app.value('a')).toHaveText(`uno ${index}`)
      await expect(app.state('a')).toHaveText('Edited')
      expect(await portal.options()).toEqual(stored)
      await portal.faults({})
      await app.save()
      await expect(app.status).toHaveText('1 option saved.')
      expect(await portal.options()).toEqual({ a: `uno ${index}`, b: 'two' })
    }
  })
}

for (const { title, page: faulty } of pages) {
  test(`refreshing says what failed, leaves the open cell, and recovers the next time: ${title}`, async ({
    app,
    page,
    portal,
  }) => {
    await portal.setOptions({ a: 'one', b: 'two' })
    await app.open()
    await app.editValue('b', 'dos')
    await app.cell('a', 'Value').dblclick()
    await page.keyboard.insertText('half')
    const field = app.frame.getByRole('textbox', { name: 'Value of a' })
    const notice = app.alert.filter({ hasText: 'The options shown may be out of date' })
    for (const { fault, says } of faulty) {
      await portal.faults(only(fault, 'user.option.get'))
      await app.comeBack()
      await expect(notice).toContainText(says)
      await expect(field).toHaveValue('half')
      await expect(app.value('b')).toHaveText('dos')
      await portal.faults({})
      await app.comeBack()
      await expect(notice).toBeHidden()
      await expect(field).toHaveValue('half')
    }
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

test('someone else signs in: nothing is written into their options or shown of them', async ({
  app,
  portal,
}) => {
  await portal.session({ user: 2 })
  await portal.setOptions({ a: 'theirs', secret: 'theirs' })
  await portal.session({ user: 1 })
  await portal.setOptions({ a: 'mine' })
  await app.open()
  await app.editValue('a', 'my edit')
  await portal.faults({ expiredToken: { refresh: 'otherUser', times: 1 } })
  await app.save()
  await expect(app.alert.filter({ hasText: 'Someone else is now signed in' })).toContainText('unsaved')
  await app.comeBack()
  await expect(app.alert.filter({ hasText: 'The options shown may be out of date' })).toContainText(
    'Someone else',
  )
  await expect(app.row('secret')).toBeHidden()
  await expect(app.value('a')).toHaveText('my edit')
  expect(await portal.requests('user.option.set')).toEqual([])
  expect(await portal.options()).toEqual({ a: 'mine' })
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

test('no answer at all: the person learns it', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 'one' })
  await portal.faults({ hang: {} })
  await page.goto(portal.url)
  await expect(app.alert).toContainText('The portal did not answer in time.')
  await portal.faults({})
  await app.button('Retry').click()
  await expect(app.row('a')).toBeVisible()
})

test.describe('in its own time', () => {
  test.use({ timeScale: 1 })

  test('a busy portal: the seconds to the next attempt run down; stopping it keeps the edit', async ({
    app,
    portal,
  }) => {
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    await portal.faults({
      error: { status: 429, code: 'OPERATION_TIME_LIMIT', methods: ['user.option.set'] },
    })
    await app.save()
    await expect(app.status).toContainText('Next attempt in 10 s (1 of 3 attempts failed)')
    await expect(app.status).toContainText('Next attempt in 8 s')
    await app.button('Stop trying').click()
    await expect(app.alert.filter({ hasText: 'unsaved' })).toContainText('more requests than it allows')
    await expect(app.status).toHaveText('')
    expect(await portal.requests('user.option.set')).toHaveLength(1)
    await expect(app.state('a')).toHaveText('Edited')
  })

  test('after three attempts the person learns that the portal is busy', async ({ app, page, portal }) => {
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
  const notice = app.alert.filter({ visible: true })
  // One advice, with the way back: nothing says that saving again is safe.
  await expect(notice).toContainText(
    'they are damaged. Write back the options last seen before you save again.',
  )
  await expect(notice).toHaveCount(1)
  expect(await portal.optionsText()).toBe('false')
  await notice.getByRole('button', { name: 'Write back the 2 options last seen' }).click()
  await expect(notice).toBeHidden()
  expect(await portal.options()).toEqual({ a: 'one', b: 'two' })
  await expect(app.value('a')).toHaveText('moon 🌙')
  await portal.session({ column: 'mediumtext' })
})
