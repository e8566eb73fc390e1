import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestPortal, type TestPortal, untimed } from '../testing/testPortal.ts'

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal()
})
afterAll(() => local.close())
beforeEach(async () => {
  local.portal.replaceFaults({})
  await local.portal.changeSession({ user: 1, scenario: 'empty' })
})

const set = (members: string): ReturnType<TestPortal['call']> =>
  local.call('user.option.set', `"options":{${members}}`)

async function get(): Promise<string> {
  return untimed(await local.call('user.option.get'))
}

test('a lost reply was executed, an offline call was not', async () => {
  local.portal.replaceFaults({ lostReply: { times: 1 } })
  await expect(set('"a":1')).rejects.toBeInstanceOf(Error)
  local.portal.replaceFaults({ offline: { times: 1 } })
  await expect(set('"b":1')).rejects.toBeInstanceOf(Error)
  expect(await get()).toBe('{"result":{"a":1}}')
})

test('an error hits the methods and the number of calls given', async () => {
  const error = { status: 503, code: 'OVERLOAD_LIMIT', methods: ['user.option.get'], times: 1 }
  local.portal.replaceFaults({ error })
  expect((await local.call('profile')).status).toBe(200)
  expect((await local.call('user.option.get')).status).toBe(503)
  expect((await local.call('user.option.get')).status).toBe(200)
})

test('a rival writes after the set', async () => {
  local.portal.replaceFaults({ rival: { when: 'afterSet', options: { a: 'theirs' } } })
  await set('"a":"mine"')
  expect(await get()).toBe('{"result":{"a":"theirs"}}')
})

test('two sets that overlap lose one', async () => {
  local.portal.replaceFaults({ race: { ms: 20 } })
  await Promise.all(['a', 'b'].map((key) => set(`"${key}":1`)))
  expect(['{"result":{"a":1}}', '{"result":{"b":1}}']).toContain(await get())
})

test('two sets at once lose nothing without it', async () => {
  await Promise.all(['a', 'b'].map((key) => set(`"${key}":1`)))
  expect(JSON.parse(await get())).toEqual({ result: { a: 1, b: 1 } })
})

describe('a stale cache', () => {
  beforeEach(async () => {
    await local.control('PUT', 'options', { a: 'old', b: 'old' })
  })

  test('answers what was before the set, also by name; the truth is stored', async () => {
    local.portal.replaceFaults({ staleCache: {} })
    expect(untimed(await set('"a":"new"'))).toBe('{"result":true}')
    expect(await get()).toBe('{"result":{"a":"old","b":"old"}}')
    expect(untimed(await local.call('user.option.get', '"option":"a"'))).toBe('{"result":"old"}')
    expect((await local.control('GET', 'options')).text).toBe('{"a":"new","b":"old"}')
  })

  test('has the next set of any key write the old values back', async () => {
    local.portal.replaceFaults({ staleCache: { times: 1 } })
    await set('"a":"new"')
    await set('"b":"new"')
    expect(await get()).toBe('{"result":{"a":"old","b":"new"}}')
    expect((await local.control('GET', 'options')).text).toBe('{"a":"old","b":"new"}')
  })

  test('tells the truth again when its time is over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      local.portal.replaceFaults({ staleCache: { ms: 5000 } })
      await set('"a":"new"')
      vi.advanceTimersByTime(4999)
      expect(await get()).toContain('"a":"old"')
      vi.advanceTimersByTime(1)
      expect(await get()).toBe('{"result":{"a":"new","b":"old"}}')
    } finally {
      vi.useRealTimers()
    }
  })

  test('lasts an hour at most', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      local.portal.replaceFaults({ staleCache: {} })
      await set('"a":"new"')
      vi.advanceTimersByTime(3_599_999)
      expect(await get()).toContain('"a":"old"')
      vi.advanceTimersByTime(1)
      expect(await get()).toContain('"a":"new"')
    } finally {
      vi.useRealTimers()
    }
  })

  test('is that of the person who sets', async () => {
    await local.portal.changeSession({ user: 2 })
    await local.control('PUT', 'options', { a: 'of 2' })
    local.portal.replaceFaults({ staleCache: {} })
    await set('"a":"new"')
    await local.portal.changeSession({ user: 1 })
    await local.control('PUT', 'options', { a: 'put' })
    expect(await get()).toBe('{"result":{"a":"put"}}')
    await local.portal.changeSession({ user: 2 })
    expect(await get()).toBe('{"result":{"a":"of 2"}}')
  })

  test('comes from sets of other sessions and of the frame, too', async () => {
    local.portal.replaceFaults({ staleCache: { times: 1 } })
    await local.control('POST', 'rival', { options: { a: 'theirs' } })
    expect(await get()).toContain('"a":"old"')
    local.portal.replaceFaults({ staleCache: { times: 1 } })
    await local.control('POST', 'user-options', { b: 'frame' })
    expect(await get()).toContain('"b":"old"')
  })

  test('ends with the fault', async () => {
    local.portal.replaceFaults({ staleCache: {} })
    await set('"a":"new"')
    await local.control('PUT', 'faults', {})
    expect(await get()).toContain('"a":"new"')
  })
})
