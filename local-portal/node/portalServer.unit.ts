import { Readable } from 'node:stream'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestPortal, type TestPortal, untimed } from './testing/testPortal.ts'

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal({ hosts: ['portal.test'] })
})
afterAll(() => local.close())
beforeEach(async () => {
  local.portal.replaceFaults({})
  await local.portal.changeSession({ user: 1, column: 'mediumtext', appHost: 'localhost', scenario: 'empty' })
})

const set = (members: string): Promise<{ status: number }> =>
  local.call('user.option.set', `"options":{${members}}`)

async function readBack(): Promise<string> {
  return untimed(await local.call('user.option.get'))
}

describe('the column', () => {
  test('16,776,916 characters survive, 16,777,316 do not; the next set keeps only its own keys', async () => {
    await set(`"v":"${'x'.repeat(16_776_916)}"`)
    expect((await readBack()).length).toBeGreaterThan(16_776_916)
    expect((await set(`"v":"${'x'.repeat(16_777_316)}"`)).status).toBe(200)
    expect(await readBack()).toBe('{"result":false}')
    expect(untimed(await local.call('user.option.get', '"option":"v"'))).toBe('{"result":null}')
    await set('"own":1')
    expect(await readBack()).toBe('{"result":{"own":1}}')
  })

  test('an emoji damages a utf8mb3 column', async () => {
    await local.portal.changeSession({ column: 'utf8mb3' })
    await set('"v":"😀"')
    expect(await readBack()).toBe('{"result":false}')
  })

  test('what is above the packet limit is refused, and the old value stays', async () => {
    await set('"v":1')
    const answer = await local.call('user.option.set', `"options":{"v":"${'x'.repeat(67_200_000)}"}`)
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([500, 'ERROR_CORE'])
    expect(await readBack()).toBe('{"result":{"v":1}}')
  })
})

describe('a mistake in the local portal itself', () => {
  test('is a 500 in plain text, and reported in the terminal', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue()
    const fail = vi.spyOn(local.portal.store, 'user').mockImplementation(() => {
      throw new TypeError('a mistake')
    })
    const answer = await local.call('user.option.get')
    expect([answer.status, answer.text]).toEqual([500, 'The local portal failed: see its terminal.'])
    expect(complain.mock.lastCall?.[1]).toMatchObject({ message: 'a mistake' })
    fail.mockRestore()
    complain.mockRestore()
  })
})

describe('a body of 200 MB', () => {
  const chunk = Buffer.alloc(1024 * 1024, 'x')
  const chunks = 200

  interface Refusal {
    readonly status: number
    readonly headers: object
    readonly text: string
    /** How many chunks were sent when the answer came. */
    readonly sentBefore: number
  }

  /** Sends it without telling its length. */
  async function sendEndlessly(path: string): Promise<Refusal> {
    let sent = 0
    const body = new Readable({
      read() {
        sent += 1
        this.push(sent > chunks ? null : chunk)
      },
    })
    return new Promise((resolve, reject) => {
      const call = request(`${local.url}${path}`, { method: 'POST' }, (response) => {
        const sentBefore = sent
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, sentBefore }),
        )
      })
      call.on('error', reject)
      body.pipe(call)
    })
  }

  test('is refused while it is read, and the app may read the refusal', async () => {
    const answer = await sendEndlessly('/rest/user.option.set')
    expect(answer.status).toBe(413)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' })
    expect(answer.text).toContain('413 Request Entity Too Large')
    expect(answer.sentBefore).toBeLessThan(chunks)
    const [entry] = JSON.parse((await local.control('GET', 'requests')).text).slice(-1)
    expect(entry).toMatchObject({ method: 'user.option.set', status: 413, note: 'too large' })
  })

  test('is refused at once when its length is told', async () => {
    const answer = await fetch(`${local.url}/rest/user.option.set`, {
      method: 'POST',
      body: Buffer.concat(Array.from({ length: chunks }, () => chunk)),
    })
    expect(answer.status).toBe(413)
  })

  test('is refused by the control API with a sentence', async () => {
    const answer = await sendEndlessly('/__portal/options')
    expect([answer.status, answer.text]).toEqual([413, '{"error":"The body is too large."}'])
  })
})

/** Fetch sets the header by itself. */
function statusUnder(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${local.url}/__portal/session`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('error', reject)
    call.end()
  })
}

describe('the host', () => {
  test.each([
    'localhost:5170',
    'app.localhost',
    '127.0.0.1:1',
    '[::1]:5170',
    'portal.test:5170',
    'PORTAL.test',
  ])('%s is answered', async (host) => {
    expect(await statusUnder(host)).toBe(200)
  })

  test.each([
    'evil.example',
    'portal.test.evil.example',
    'localhost.evil.example',
    'notportal.test',
    '10.0.0.1',
  ])('%j is refused', async (host) => {
    expect(await statusUnder(host)).toBe(403)
  })

  test('the app’s is answered as long as it is', async () => {
    expect(await statusUnder('crm.test')).toBe(403)
    await local.control('PUT', 'session', { appHost: 'CRM.test' })
    expect(await statusUnder('crm.test:5170')).toBe(200)
    await local.control('PUT', 'session', { appHost: 'localhost' })
    expect(await statusUnder('crm.test')).toBe(403)
  })

  test('the control API is not for pages of other origins', async () => {
    for (const [origin, status] of [
      [local.url, 200],
      ['http://localhost:5171', 403],
      ['http://portal.test', 403],
    ] as const) {
      const { status: answered } = await fetch(`${local.url}/__portal/session`, { headers: { origin } })
      expect([origin, answered]).toEqual([origin, status])
    }
  })
})
