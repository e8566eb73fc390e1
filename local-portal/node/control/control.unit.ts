import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formDecode } from '../php/formDecode.ts'
import { startTestPortal, type TestPortal, untimed } from '../testing/testPortal.ts'

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal()
})
afterAll(() => local.close())
beforeEach(async () => {
  local.portal.replaceFaults({})
  await local.portal.changeSession({ user: 1, isAdmin: true, installMode: true, scenario: 'empty' })
})

async function initData(launch: object = {}): Promise<Record<string, unknown>> {
  const { text } = await local.control('POST', 'frames', { host: 'localhost:5170', ...launch })
  return JSON.parse(text).initData
}

test('floats are written as PHP does', async () => {
  await local.control('PUT', 'options', { v: 1.5 })
  await local.call('user.option.set', '"options":{"w":1.0,"x":1E400}')
  expect((await local.control('GET', 'options')).text).toBe('{"v":1.5,"w":1,"x":1E400}')
})

test('the app’s options are read and replaced', async () => {
  await local.control('PUT', 'app-options', { limit: 7, locked: ['limit'] })
  expect((await local.control('GET', 'app-options')).text).toBe('{"limit":7,"locked":["limit"]}')
  expect(untimed(await local.call('app.option.get', '"option":"locked"'))).toBe('{"result":["limit"]}')
  expect((await local.control('PUT', 'app-options', [])).status).toBe(200)
  expect((await local.control('GET', 'app-options')).text).toBe('[]')
  const refused = await local.control('PUT', 'app-options', 'text')
  expect([refused.status, refused.text]).toEqual([
    400,
    '{"error":"The options of the app are a JSON object."}',
  ])
})

test('an unknown fault is refused with the known ones', async () => {
  const answer = await local.control('PUT', 'faults', { nonsense: {} })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('lostReply')
})

test('the log keeps the exact numbers and no token', async () => {
  await local.control('DELETE', 'requests')
  await local.call('user.option.set', '"options":{"v":9007199254740993}')
  const { text } = await local.control('GET', 'requests')
  expect(text).toContain('9007199254740993')
  expect(text).not.toContain(local.portal.session.tokens.access)
})

test('the log tells the developer what PHP complains of', async () => {
  await local.control('DELETE', 'requests')
  await local.call('user.option.set', '"options":7')
  const [entry] = JSON.parse((await local.control('GET', 'requests')).text)
  expect(entry.note).toContain('must be of type Countable|array, int given')
})

describe('the session', () => {
  test('no app is registered without a permission', async () => {
    const answer = await local.control('PUT', 'session', { scope: [], language: 'de' })
    expect([answer.status, answer.text]).toEqual([400, '{"error":"Scope is not specified."}'])
    expect(local.portal.session.state).toMatchObject({ scope: ['placement'], language: 'en' })
    await expect(startTestPortal({ scope: [] })).rejects.toThrow('Scope is not specified.')
  })

  test.each(['', 'http://portal.test', 'portal.test:80', 'a b', '-x.test'])(
    '%j is no host',
    async (appHost) => {
      const answer = await local.control('PUT', 'session', { appHost })
      expect([answer.status, answer.text]).toEqual([
        400,
        `{"error":"The session's \\"appHost\\" is a host name without a port."}`,
      ])
    },
  )
})

test('a server’s app gets its tokens in a form, and who calls in the address', async () => {
  await local.portal.changeSession({
    appHost: '127.0.0.1',
    language: 'de',
    placementOptions: { option: 'a.b' },
  })
  const { text } = await local.control('POST', 'frames', { host: 'localhost:5170' })
  const launch = JSON.parse(text)
  const { access, refresh } = local.portal.session.tokens
  expect(launch).toMatchObject({
    name: `localhost:5170|0|${launch.sid}`,
    opening: 'POST',
    origin: 'http://127.0.0.1:5171',
    fields: {
      AUTH_ID: access,
      REFRESH_ID: refresh,
      member_id: local.portal.session.memberId,
      PLACEMENT: 'DEFAULT',
      PLACEMENT_OPTIONS: '{"option":"a.b"}',
    },
  })
  expect(Object.fromEntries(new URL(launch.action).searchParams)).toEqual({
    DOMAIN: 'localhost:5170',
    PROTOCOL: '0',
    LANG: 'de',
    APP_SID: launch.sid,
  })
  await local.portal.changeSession({ appHost: 'localhost', language: 'en', placementOptions: {} })
})

test('the log of messages keeps what became of each', async () => {
  await local.control('DELETE', 'messages')
  const arrival = { command: 'setTitle', params: { title: 'x' }, bytesIn: 10, outcome: 'pending' }
  const note = async (): Promise<number> =>
    JSON.parse((await local.control('POST', 'messages', arrival)).text).id
  const [first, second] = [await note(), await note(), await note()]
  await local.control('POST', 'messages/ended', { id: first, outcome: 'answered', bytesOut: 5, duration: 7 })
  await local.control('POST', 'messages/ended', { id: second, outcome: 'failed', note: 'TypeError' })
  expect(JSON.parse((await local.control('GET', 'messages')).text)).toMatchObject([
    { outcome: 'answered', bytesOut: 5, duration: 7 },
    { outcome: 'failed', note: 'TypeError' },
    { outcome: 'pending' },
  ])
})

describe('the data that a frame begins with', () => {
  test('is told in the portal’s order', async () => {
    expect(Object.keys(await initData()).join(' ')).toBe(
      'LANG DOMAIN PROTOCOL PATH AUTH_ID AUTH_EXPIRES REFRESH_ID MEMBER_ID FIRST_RUN IS_ADMIN INSTALL USER_OPTIONS APP_OPTIONS PLACEMENT PLACEMENT_OPTIONS',
    )
  })

  test('placement options went through PHP: an empty object is a list', async () => {
    expect((await initData())['PLACEMENT_OPTIONS']).toEqual([])
    expect((await initData({ placementOptions: { a: { b: {} }, 0: 'x' } }))['PLACEMENT_OPTIONS']).toEqual({
      0: 'x',
      a: { b: [] },
    })
    const { text } = await local.control('POST', 'frames', { host: 'localhost:5170' })
    expect(JSON.parse(text).fields.PLACEMENT_OPTIONS).toBe('[]')
  })

  test('the first run is each user’s own, until the app tells that it ran', async () => {
    expect((await initData())['FIRST_RUN']).toBe(true)
    await local.control('POST', 'install', { seen: true })
    expect((await initData())['FIRST_RUN']).toBe(false)
    await local.portal.changeSession({ user: 2 })
    expect((await initData())['FIRST_RUN']).toBe(true)
    await local.portal.changeSession({ user: 1 })
    expect((await initData())['FIRST_RUN']).toBe(false)
    await local.control('POST', 'install', { seen: false })
    expect((await initData())['FIRST_RUN']).toBe(true)
  })
})

function sendAppOptions(form: string): Promise<{ text: string }> {
  return local.send('/__portal/app-options', form)
}

describe('the options of the app, as its frame sets them', () => {
  beforeEach(() => local.portal.store.mergeApp(new Map([['kept', 'x']])))

  test('all of them are answered; a value that is left out changes nothing', async () => {
    const { text } = await sendAppOptions(
      'options[0][name]=count&options[0][value]=1&options[1][name]=tree&options[1][value][a][b]=2&options[2][name]=kept',
    )
    expect(text).toBe('{"kept":"x","count":"1","tree":{"a":{"b":"2"}}}')
    expect(local.portal.store.app()).toEqual(formDecode('kept=x&count=1&tree[a][b]=2'))
  })

  test('only an administrator changes them', async () => {
    await local.portal.changeSession({ isAdmin: false })
    await sendAppOptions('options[0][name]=kept&options[0][value]=changed')
    expect(local.portal.store.app().get('kept')).toBe('x')
  })
})

test('the options of the user, as the frame sets them, are those of the REST methods', async () => {
  await local.control('POST', 'user-options', { a: '1' })
  expect(untimed(await local.call('user.option.get'))).toBe('{"result":{"a":"1"}}')
})
