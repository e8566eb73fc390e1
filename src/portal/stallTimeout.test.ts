import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toPortalError } from './portalError.ts'
import { RestClient } from './restClient.ts'
import { SdkLogger } from './sdkLogger.ts'
import { WireOptions } from './wireOptions.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A line that sends a part of the request each 20 s, and answers after so many; without any, it sends nothing. */
function slowLine(parts: number): RestClient {
  const { auth } = B24Hook.fromWebhookUrl('https://portal.example/rest/1/secret')
  const client = new RestClient(auth, new SdkLogger(() => {}), {})
  client.getHttpClient(ApiVersion.v2).ajaxClient.defaults.adapter = (config) =>
    new Promise((resolve, reject) => {
      let sent = 0
      const timer = setInterval(() => {
        if (parts === 0) return
        sent += 1
        config.onUploadProgress?.({ loaded: sent, bytes: 1, lengthComputable: false })
        if (sent < parts) return
        clearInterval(timer)
        const data = { result: true, time: {} }
        resolve({ data, status: 200, statusText: 'OK', headers: {}, config })
      }, 20_000)
      const { signal } = config
      signal?.addEventListener?.('abort', () => {
        clearInterval(timer)
        reject(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' }))
      })
    })
  return client
}

/** A line on which nothing is ever sent. */
function silentLine(): RestClient {
  return slowLine(0)
}

function answerOf(client: RestClient, params: object): Promise<string> {
  return client.callMethod('user.option.set', params).then(
    () => 'answered',
    (error: unknown) => toPortalError(error).message,
  )
}

test('a call that goes on is waited for, however long it takes', async () => {
  const answer = answerOf(slowLine(30), {})
  await vi.advanceTimersByTimeAsync(600_000)
  expect(await answer).toBe('answered')
})

test('a call that stands still is given up after 30 s', async () => {
  const ended = vi.fn<() => void>()
  const answer = answerOf(silentLine(), {}).finally(ended)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await answer).not.toBe('answered')
})

test('a portal may take longer to store more', async () => {
  const ended = vi.fn<() => void>()
  const options = new WireOptions(new Map([['a', 'x'.repeat(5_000_000)]]))
  const answer = answerOf(silentLine(), { options }).finally(ended)
  await vi.advanceTimersByTimeAsync(39_000)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await answer).not.toBe('answered')
})
