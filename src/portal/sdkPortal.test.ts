import { afterEach, expect, test, vi } from 'vitest'
import { deferred } from '../state/deferred.ts'
import { sdkPortal } from './sdkPortal.ts'
import { type StubbedAnswer, type StubbedPage, stubPortalPage } from './stubPortalPage.ts'

let page: StubbedPage | undefined

async function open(options: Parameters<typeof stubPortalPage>[0] = {}) {
  page = await stubPortalPage(options)
  return { portal: sdkPortal(page.$b24), calls: page.calls, commands: page.commands, host: page.host }
}

afterEach(() => {
  vi.useRealTimers()
  page?.close()
  page = undefined
})

const time = { start: 1, operating: 0 }

test('the handshake says which portal it is, in what language, and whether the app is being installed', async () => {
  const { portal, host } = await open()
  expect(portal).toMatchObject({ host, memberId: 'member', languageCode: 'de', isInstallMode: false })
  page?.close()
  const installing = await open({ isInstallMode: true })
  expect(installing.portal.isInstallMode).toBe(true)
})

test('the app knows the option that the link to it asks for', async () => {
  const { portal } = await open({ placementOptions: { option: 'crm.grid' } })
  expect(portal.openedWith).toEqual({ option: 'crm.grid', search: undefined })
})

test('a call returns the whole envelope, with what the REST layer has moved out of the result', async () => {
  const envelope = { result: { a: '1' }, next: 50, total: null, time }
  const { portal, calls } = await open({ answer: () => ({ body: envelope }) })
  expect(await portal.call('user.option.get', { option: 'a' })).toEqual(envelope)
  expect(calls).toEqual([{ method: 'user.option.get', params: { option: 'a' } }])
})

test('integers beyond 2^53 keep every digit', async () => {
  const { portal } = await open({
    answer: () => ({ body: '{"result":{"big":9007199254740993},"time":{"start":1}}' }),
  })
  expect((await portal.call('user.option.get'))['result']).toEqual({ big: 9007199254740993n })
})

test.each<[string, StubbedAnswer, string]>([
  [
    'a missing permission',
    { status: 403, body: { error: 'insufficient_scope', error_description: 'No scope' } },
    'no-scope',
  ],
  [
    'a closed portal',
    { status: 403, body: { error: 'PORTAL_DELETED', error_description: 'Gone' } },
    'portal-closed',
  ],
  ['an answer without an envelope', { body: [1, 2] }, 'bad-answer'],
  ['an answer that is no JSON', { body: '<html>Maintenance</html>' }, 'bad-answer'],
])('%s is an error of its own kind', async (_name, answer, kind) => {
  const { portal } = await open({ answer: () => answer })
  await expect(portal.call('user.option.get')).rejects.toMatchObject({ name: 'PortalError', kind })
})

/** Advances the clock until the condition holds. */
async function advanceUntil(condition: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(500)
    condition()
  })
}

const busy: StubbedAnswer = {
  status: 503,
  body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
}
const fine: StubbedAnswer = { body: { result: true, time } }

/** Fakes the timers that the app sets; those of the connection go on. */
function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
}

test('a read is repeated, and the wait for it is reported', async () => {
  const answers = [busy, fine]
  const { portal, calls } = await open({ answer: () => answers.shift() ?? busy })
  fakeTimers()
  const waits: unknown[] = []
  portal.waiting.subscribe(() => waits.push(portal.waiting.get()))
  const result = portal.call('user.option.get')
  await advanceUntil(() => expect(calls).toHaveLength(2))
  expect((await result)['result']).toBe(true)
  expect(waits).toContainEqual(
    expect.objectContaining({ kind: 'retry', until: expect.any(Number), failedAttempts: 1, attempts: 3 }),
  )
  expect(portal.waiting.get()).toBeUndefined()
})

test('a user who stops the retries gets the error at once', async () => {
  const { portal, calls } = await open({ answer: () => busy })
  fakeTimers()
  const result = portal.call('user.option.get').catch((error: unknown) => error)
  await vi.waitFor(() => expect(portal.waiting.get()?.kind).toBe('retry'))
  const waiting = portal.waiting.get()
  if (waiting?.kind === 'retry') waiting.stop()
  expect(await result).toMatchObject({ kind: 'rate-limit' })
  expect(calls).toHaveLength(1)
})

test.each<[string, StubbedAnswer]>([
  ['a busy portal', busy],
  ['too much time used', { status: 429, body: { error: 'OPERATION_TIME_LIMIT', error_description: 'Wait' } }],
  ['an internal error', { status: 500, body: 'Internal error' }],
])('a write is sent once, whatever is answered: %s', async (_name, answer) => {
  const { portal, calls } = await open({ answer: () => answer })
  await expect(portal.callOnce('user.option.set', {}, 0)).rejects.toMatchObject({ name: 'PortalError' })
  expect(calls).toHaveLength(1)
})

const expired: StubbedAnswer = {
  status: 401,
  body: { error: 'expired_token', error_description: 'The access token provided has expired' },
}

test('with an expired token, a read is sent again with a new one, a write is not', async () => {
  const answers = [expired, fine, expired]
  const { portal, calls } = await open({ answer: () => answers.shift() ?? fine })
  expect((await portal.call('user.option.get'))['result']).toBe(true)
  expect(portal.tokenGeneration()).toBe(1)
  await expect(portal.callOnce('user.option.set', {}, 1)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  expect(calls.map(({ method }) => method)).toEqual(['user.option.get', 'user.option.get', 'user.option.set'])
})

test('a write is not sent with another token than the one it was planned with', async () => {
  const { portal, calls } = await open()
  await portal.renewToken()
  await expect(portal.callOnce('user.option.set', {}, 0)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  expect(calls).toEqual([])
  await portal.callOnce('user.option.set', {}, 1)
  expect(calls).toHaveLength(1)
})

test('a call without an answer is reported after 10 s, and goes on', async () => {
  const answered = deferred<StubbedAnswer>()
  const { portal, calls } = await open({ answer: () => answered.promise })
  fakeTimers()
  const result = portal.callOnce('user.option.set')
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(9000)
  expect(portal.waiting.get()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1000)
  expect(portal.waiting.get()).toEqual({ kind: 'no-answer' })
  answered.resolve(fine)
  expect((await result)['result']).toBe(true)
  expect(portal.waiting.get()).toBeUndefined()
})

test('a call that stands still for 30 s has failed', async () => {
  const { portal, calls } = await open({ answer: () => new Promise<StubbedAnswer>(() => undefined) })
  fakeTimers()
  const result = portal.callOnce('user.option.set').catch((error: unknown) => error)
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await result).toMatchObject({ kind: 'timeout' })
})

function infoAnswer(method: string): StubbedAnswer {
  const bound = [{ placement: 'REST_APP_URI', handler: 'https://app.example/options/' }]
  if (method === 'placement.get') return { body: { result: bound, time } }
  const results: Record<string, unknown> = {
    'app.info': { CODE: 'local.1' },
    scope: ['placement'],
    'placement.get': [{ placement: 'REST_APP_URI', handler: 'https://app.example/options/' }],
  }
  return { body: { result: results[method] ?? true, time } }
}

test('a link leads to the option in the portal; the app’s code is asked for once, its binding each time', async () => {
  const { portal, calls, host } = await open({ answer: ({ method }) => infoAnswer(method) })
  const link = new URL((await portal.linkTo('a&b')) ?? '')
  expect(link.host).toBe(host)
  expect(link.searchParams.get('params[option]')).toBe('a&b')
  await portal.linkTo('another')
  expect(calls.map(({ method }) => method).toSorted()).toEqual([
    'app.info',
    'placement.get',
    'placement.get',
    'scope',
  ])
})

test('where the code is not known there is no link, and the next attempt asks again', async () => {
  let isDown = true
  const denied = { status: 403, body: { error: 'ACCESS_DENIED', error_description: 'Access denied!' } }
  const { portal } = await open({ answer: ({ method }) => (isDown ? denied : infoAnswer(method)) })
  expect(await portal.linkTo('a')).toBeUndefined()
  isDown = false
  expect(await portal.linkTo('a')).toContain('local.1')
})

test('a new height leaves the frame as wide as it was', async () => {
  const { portal, commands } = await open()
  portal.requestHeight(600)
  await vi.waitFor(() => expect(commands).toMatchObject([['resizeWindow', { width: '100%', height: 600 }]]))
})

test('the page of the portal gets the title', async () => {
  const { portal, commands } = await open()
  portal.setTitle('User options')
  await vi.waitFor(() => expect(commands).toEqual([['setTitle', { title: 'User options' }]]))
})

test('the installation binds the links first and then finishes', async () => {
  const { portal, calls, commands } = await open({ isInstallMode: true })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const finished = portal.finishInstallation().catch((error: unknown) => error)
  await vi.waitFor(() => expect(commands).toEqual([['setInstallFinish', undefined]]))
  expect(calls).toEqual([
    {
      method: 'placement.bind',
      params: { PLACEMENT: 'REST_APP_URI', HANDLER: 'https://app.example/options/' },
    },
  ])
  // Normally the portal then reloads its page. If it does not, the user must not wait forever.
  await vi.runAllTimersAsync()
  expect(await finished).toMatchObject({ name: 'PortalError', kind: 'timeout' })
})

test.each<[string, () => StubbedAnswer | Promise<StubbedAnswer>]>([
  ['are denied', () => ({ status: 403, body: { error: 'insufficient_scope', error_description: 'No' } })],
  ['get no answer', () => new Promise<StubbedAnswer>(() => undefined)],
])('the installation finishes even if the links %s', async (_name, answer) => {
  const { portal, calls, commands } = await open({ isInstallMode: true, answer })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  portal.finishInstallation().catch(() => undefined)
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000)
    expect(commands).toEqual([['setInstallFinish', undefined]])
  })
})
