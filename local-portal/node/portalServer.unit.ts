import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Portal } from './portal.ts'
import { resolveOptions } from './portalOptions.ts'
import { startPortalServer, type PortalServer } from './portalServer.ts'
import { memoryFile } from './store/storeFile.ts'

interface Vector {
  readonly name: string
  readonly set: string | null
  readonly setStatus: number | null
  readonly setAnswer: string | null
  readonly get: string | null
  readonly envelope?: Readonly<Record<string, unknown>>
}

const { cases }: { cases: Vector[] } = JSON.parse(
  readFileSync(new URL('../testdata/vectors.json', import.meta.url), 'utf8'),
)

let portal: Portal
let server: PortalServer

/** The parameter `options` with a value of this many nested arrays. */
function nested(depth: number): string {
  return `"options":{"v":${'['.repeat(depth)}${']'.repeat(depth)}}`
}

beforeAll(async () => {
  portal = await Portal.open(resolveOptions({}), 5171, memoryFile())
  server = await startPortalServer(portal, 0)
})
afterAll(() => server.close())
beforeEach(async () => {
  portal.replaceFaults({})
  await portal.changeSession({ user: 1, column: 'mediumtext', scenario: 'empty' })
})

interface Answer {
  readonly status: number
  readonly text: string
}

async function send(path: string, body: string, type = 'application/json'): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  })
  return { status: response.status, text: await response.text() }
}

/** Calls with the members given as JSON text, so that numbers and escapes are sent as written. */
function call(method: string, members = ''): Promise<Answer> {
  const auth = `"auth":"${portal.session.tokens.access}"`
  return send(`/rest/${method}`, `{${members === '' ? auth : `${members},${auth}`}}`)
}

async function control(method: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const response = await fetch(`http://127.0.0.1:${server.port}/__portal/${path}`, init)
  return { status: response.status, text: await response.text() }
}

/** The text of the answer without its `time`, which comes last. */
const untimed = ({ text }: Answer): string => text.replace(/,"time":\{[^{}]*\}\}$/, '}')

describe('what the real portal answered', () => {
  test.each(cases)('$name', async (vector) => {
    if (vector.set !== null) {
      const answer = await call('user.option.set', `"options":${vector.set}`)
      expect(answer.status).toBe(vector.setStatus)
      expect(untimed(answer)).toBe(
        answer.status === 200 ? `{"result":${vector.setAnswer}}` : vector.setAnswer,
      )
    }
    const got = untimed(await call('user.option.get'))
    const lifted = JSON.stringify(vector.envelope ?? {}).slice(1)
    if (vector.get === null) {
      // Here the options are the envelope, and `time` is not asked about.
      expect(JSON.parse(got)).toMatchObject(vector.envelope ?? {})
    } else expect(got).toBe(`{"result":${vector.get}${lifted === '}' ? '' : ','}${lifted}`)
  })
})

describe('requests', () => {
  test('no token, a wrong one, an expired one', async () => {
    expect(await send('/rest/user.option.get', '{}')).toMatchObject({ status: 401 })
    expect((await send('/rest/user.option.get', '{"auth":"x"}')).text).toContain('invalid_token')
    portal.replaceFaults({ expiredToken: {} })
    expect((await call('user.option.get')).text).toContain('expired_token')
    expect((await control('POST', 'refresh')).status).toBe(200)
    expect((await call('user.option.get')).status).toBe(200)
  })

  test('an unknown method is a 404', async () => {
    const answer = await call('crm.deal.list')
    expect(answer.status).toBe(404)
    expect(answer.text).toBe('{"error":"ERROR_METHOD_NOT_FOUND","error_description":"Method not found!"}')
  })

  test.each(['"options":{}', '"options":[]', ''])('set of nothing (%s) is a 400', async (members) => {
    const answer = await call('user.option.set', members)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('"ERROR_ARGUMENT"')
  })

  test.each(['"a"', '7', 'true'])('set of the scalar %s is a 500 in text', async (value) => {
    expect((await call('user.option.set', `"options":${value}`)).status).toBe(500)
  })

  test('a form sets, with the token in the address', async () => {
    const { access } = portal.session.tokens
    const form = 'application/x-www-form-urlencoded'
    await send(`/rest/user.option.set.json?auth=${access}`, 'options[a]=1&options[l][]=x', form)
    expect(untimed(await call('user.option.get'))).toBe('{"result":{"a":"1","l":["x"]}}')
  })

  test('without the wrapper every parameter becomes an option, but not the token', async () => {
    await call('user.option.set', '"a":1')
    expect(untimed(await call('user.option.get'))).toBe('{"result":{"a":1}}')
  })

  test('by name: the true value of a lifted key, null for one that is missing', async () => {
    await call('user.option.set', '"options":{"next":"abc"}')
    expect(untimed(await call('user.option.get', '"option":"next"'))).toBe('{"result":"abc"}')
    expect(untimed(await call('user.option.get', '"option":"none"'))).toBe('{"result":null}')
  })

  test('infinity cannot be answered', async () => {
    await call('user.option.set', '"options":{"v":1E400}')
    expect(await call('user.option.get')).toEqual({ status: 200, text: '{"error":"WRONG_ENCODING"}' })
  })

  test('509 nested arrays are kept, 510 lose the request its token', async () => {
    expect((await call('user.option.set', nested(509))).status).toBe(200)
    expect((await call('user.option.set', nested(510))).text).toContain('NO_AUTH_FOUND')
  })

  test('batch runs its commands in order', async () => {
    const answer = await call('batch', '"cmd":{"s":"user.option.set?options[a]=1","g":"user.option.get"}')
    expect(answer.text).toContain('"result":{"s":true,"g":{"a":"1"}}')
  })

  test('only an administrator sets options of the app', async () => {
    expect((await call('app.option.set', '"options":{"a":1}')).status).toBe(200)
    await portal.changeSession({ user: 2 })
    expect(await call('app.option.set', '"options":{"a":1}')).toMatchObject({ status: 403 })
  })

  test('the preflight allows three headers and is not remembered', async () => {
    const url = `http://127.0.0.1:${server.port}/rest/user.option.get`
    const response = await fetch(url, { method: 'OPTIONS' })
    expect(response.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept')
    expect(response.headers.has('access-control-max-age')).toBe(false)
  })
})

async function readBack(): Promise<string> {
  return untimed(await call('user.option.get'))
}

describe('the column', () => {
  test('16,776,916 characters survive, 16,777,316 do not; the next set keeps only its own keys', async () => {
    const set = (length: number): Promise<Answer> =>
      call('user.option.set', `"options":{"v":"${'x'.repeat(length)}"}`)
    await set(16_776_916)
    expect((await readBack()).length).toBeGreaterThan(16_776_916)
    expect(untimed(await set(16_777_316))).toBe('{"result":true}')
    expect(await readBack()).toBe('{"result":false}')
    expect(untimed(await call('user.option.get', '"option":"v"'))).toBe('{"result":null}')
    await call('user.option.set', '"options":{"own":1}')
    expect(await readBack()).toBe('{"result":{"own":1}}')
  })

  test('an emoji damages a utf8mb3 column', async () => {
    await portal.changeSession({ column: 'utf8mb3' })
    await call('user.option.set', '"options":{"v":"😀"}')
    expect(await readBack()).toBe('{"result":false}')
  })
})

test('the control API writes floats as PHP does', async () => {
  await control('PUT', 'options', { v: 1.5 })
  await call('user.option.set', '"options":{"w":1.0,"x":1E400}')
  expect((await control('GET', 'options')).text).toBe('{"v":1.5,"w":1,"x":1E400}')
})

describe('faults', () => {
  test('an unknown one is refused with the known ones', async () => {
    const answer = await control('PUT', 'faults', { nonsense: {} })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('lostReply')
  })

  test('a lost reply was executed, an offline call was not', async () => {
    portal.replaceFaults({ lostReply: { times: 1 } })
    await expect(call('user.option.set', '"options":{"a":1}')).rejects.toBeInstanceOf(Error)
    portal.replaceFaults({ offline: { times: 1 } })
    await expect(call('user.option.set', '"options":{"b":1}')).rejects.toBeInstanceOf(Error)
    expect(untimed(await call('user.option.get'))).toBe('{"result":{"a":1}}')
  })

  test('an error hits the methods and the number of calls given', async () => {
    const error = { status: 503, code: 'OVERLOAD_LIMIT', methods: ['user.option.get'], times: 1 }
    portal.replaceFaults({ error })
    expect((await call('profile')).status).toBe(200)
    expect((await call('user.option.get')).status).toBe(503)
    expect((await call('user.option.get')).status).toBe(200)
  })

  test('a rival writes after the set', async () => {
    portal.replaceFaults({ rival: { when: 'afterSet', options: { a: 'theirs' } } })
    await call('user.option.set', '"options":{"a":"mine"}')
    expect(untimed(await call('user.option.get'))).toBe('{"result":{"a":"theirs"}}')
  })

  test('two sets that overlap lose one', async () => {
    portal.replaceFaults({ race: { ms: 20 } })
    await Promise.all(['a', 'b'].map((key) => call('user.option.set', `"options":{"${key}":1}`)))
    expect(['{"result":{"a":1}}', '{"result":{"b":1}}']).toContain(untimed(await call('user.option.get')))
  })
})

test('the log keeps the exact numbers and no token', async () => {
  await control('DELETE', 'requests')
  await call('user.option.set', '"options":{"v":9007199254740993}')
  const { text } = await control('GET', 'requests')
  expect(text).toContain('9007199254740993')
  expect(text).not.toContain(portal.session.tokens.access)
})
