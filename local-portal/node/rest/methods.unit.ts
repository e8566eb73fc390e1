import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestPortal, type TestPortal, untimed } from '../testing/testPortal.ts'

const form = 'application/x-www-form-urlencoded'
const crashText =
  'A error occurred during execution of this script. You can turn on extended error reporting in .settings.php file.'

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal()
})
afterAll(() => local.close())
beforeEach(async () => {
  local.portal.replaceFaults({})
  await local.portal.changeSession({ user: 1, scope: ['placement'], scenario: 'empty' })
})

/** The parameter `options` with a value of this many nested arrays. */
function nested(depth: number): string {
  return `"options":{"v":${'['.repeat(depth)}${']'.repeat(depth)}}`
}

async function results(method: string, members = ''): Promise<Record<string, unknown>> {
  const answer = await local.call(method, members)
  expect(answer.status).toBe(200)
  const { result }: { result: Record<string, unknown> } = JSON.parse(answer.text)
  return result
}

describe('a token', () => {
  test('none, a wrong one, an expired one', async () => {
    const missing = await local.send('/rest/user.option.get', '{}')
    expect([missing.status, missing.text]).toEqual([
      401,
      '{"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"}',
    ])
    expect((await local.send('/rest/user.option.get', '{"auth":"x"}')).text).toContain('"invalid_token"')
    local.portal.replaceFaults({ expiredToken: {} })
    expect((await local.call('user.option.get')).text).toContain('"expired_token"')
    expect((await local.control('POST', 'refresh')).status).toBe(200)
    expect((await local.call('user.option.get')).status).toBe(200)
  })

  test('in the address of a form', async () => {
    const { access } = local.portal.session.tokens
    await local.send(`/rest/user.option.set.json?auth=${access}`, 'options[a]=1&options[l][]=x', form)
    expect(untimed(await local.call('user.option.get'))).toBe('{"result":{"a":"1","l":["x"]}}')
  })

  test('without the wrapper every parameter becomes an option, but not the token', async () => {
    await local.call('user.option.set', '"a":1')
    expect(untimed(await local.call('user.option.get'))).toBe('{"result":{"a":1}}')
  })
})

test('an unknown method is a 404, and the developer is told what to write', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const answer = await local.call('crm.deal.list')
  expect(answer.status).toBe(404)
  expect(answer.text).toBe('{"error":"ERROR_METHOD_NOT_FOUND","error_description":"Method not found!"}')
  expect(warn.mock.lastCall?.[0]).toContain('write local-portal/node/rest/methods/crmDealList.ts')
  warn.mockRestore()
})

describe('user.option.set', () => {
  test.each(['"options":{}', '"options":[]', ''])('of nothing (%s) is a 400', async (members) => {
    const answer = await local.call('user.option.set', members)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(
      '"ERROR_ARGUMENT","error_description":"Argument \\u0027options\\u0027 is null or empty"',
    )
  })

  test.each(['"a"', '7', '1.5', 'true'])(
    'of the scalar %s is a 500 with a general sentence',
    async (value) => {
      const answer = await local.call('user.option.set', `"options":${value}`)
      expect([answer.status, answer.text]).toEqual([500, crashText])
      expect(answer.headers.get('content-type')).toContain('text/html')
    },
  )

  test('509 nested arrays are kept, 510 lose the request its token', async () => {
    expect((await local.call('user.option.set', nested(509))).status).toBe(200)
    expect((await local.call('user.option.set', nested(510))).text).toContain('NO_AUTH_FOUND')
  })

  test('a lone surrogate loses the request its token', async () => {
    const answer = await local.call('user.option.set', '"options":{"v":"\\ud800"}')
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([401, 'NO_AUTH_FOUND'])
  })
})

describe('user.option.get', () => {
  test('by name: the true value of a lifted key', async () => {
    await local.call('user.option.set', '"options":{"next":"abc"}')
    expect(untimed(await local.call('user.option.get', '"option":"next"'))).toBe('{"result":"abc"}')
  })

  test.each(['"none"', '""'])('by the name %s, which is not stored, null', async (name) => {
    await local.call('user.option.set', '"options":{"a":1}')
    expect(untimed(await local.call('user.option.get', `"option":${name}`))).toBe('{"result":null}')
  })

  test('infinity cannot be answered', async () => {
    await local.call('user.option.set', '"options":{"v":1E400}')
    const answer = await local.call('user.option.get')
    expect([answer.status, answer.text]).toEqual([
      200,
      '{"error":"WRONG_ENCODING","error_description":"Wrong request encoding"}',
    ])
  })
})

describe('what every answer carries', () => {
  test('the time as a self-hosted portal tells it', async () => {
    const { time } = JSON.parse((await local.call('profile')).text)
    expect(Object.keys(time)).toEqual([
      'start',
      'finish',
      'duration',
      'processing',
      'date_start',
      'date_finish',
    ])
    expect(Number.isInteger(time.start)).toBe(true)
    expect(time.finish).toBeGreaterThanOrEqual(time.start)
    expect(Math.abs(Date.now() / 1000 - time.finish)).toBeLessThan(10)
  })

  test.each(['POST', 'OPTIONS'])('the headers of %s', async (method) => {
    const response = await fetch(`${local.url}/rest/user.option.get`, { method })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'origin, content-type, accept',
      'cache-control': 'no-store, no-cache, must-revalidate',
      expires: 'Thu, 19 Nov 1981 08:52:00 GMT',
      pragma: 'no-cache',
      'x-powered-cms': 'Bitrix Site Manager',
    })
    // The preflight is not remembered.
    expect(response.headers.has('access-control-max-age')).toBe(false)
  })
})

describe('app', () => {
  test('only an administrator sets its options', async () => {
    expect((await local.call('app.option.set', '"options":{"a":1}')).status).toBe(200)
    await local.portal.changeSession({ user: 2 })
    const refused = await local.call('app.option.set', '"options":{"a":1}')
    expect([refused.status, JSON.parse(refused.text).error]).toEqual([403, 'ACCESS_DENIED'])
  })

  test('app.info', async () => {
    await local.portal.changeSession({ language: 'de' })
    expect(await results('app.info')).toEqual({
      ID: 1,
      CODE: 'local.app',
      VERSION: 1,
      STATUS: 'L',
      INSTALLED: true,
      PAYMENT_EXPIRED: 'N',
      DAYS: null,
      LANGUAGE_ID: 'de',
      LICENSE: 'de_selfhosted',
    })
    await local.portal.changeSession({ language: 'en' })
  })

  test('profile', async () => {
    expect(await results('profile')).toEqual({
      ID: '1',
      ADMIN: true,
      NAME: 'Anna',
      LAST_NAME: 'Keller',
      PERSONAL_GENDER: '',
      TIME_ZONE: null,
    })
  })

  test('scope tells what the app was given, or in full what the portal has', async () => {
    await local.portal.changeSession({ scope: ['crm', 'placement'] })
    expect(await results('scope')).toEqual(['crm', 'placement'])
    expect(await results('scope', '"full":false')).toEqual(['crm', 'placement'])
    for (const full of ['"full":true', '"FULL":"Y"']) {
      expect(await results('scope', full)).toEqual(
        expect.arrayContaining(['crm', 'im', 'placement', 'task', 'user']),
      )
    }
  })
})

describe('batch', () => {
  test('runs its commands in order', async () => {
    const answer = await results('batch', '"cmd":{"s":"user.option.set?options[a]=1","g":"user.option.get"}')
    expect(answer['result']).toEqual({ s: true, g: { a: '1' } })
  })

  test('in a batch is not allowed; the commands beside it run, unless it is to halt', async () => {
    const members = '"cmd":{"b":"batch?cmd[x]=profile","g":"user.option.get"}'
    const error = {
      error: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
      error_description: 'Method is not allowed for batch usage',
    }
    expect(await results('batch', members)).toMatchObject({ result: { g: [] }, result_error: { b: error } })
    expect(await results('batch', `${members},"halt":1`)).toMatchObject({
      result: [],
      result_error: { b: error },
    })
  })
})
