import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk'
import { afterEach, expect, test, vi } from 'vitest'
import { objectOf } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { SdkLogger } from './sdkLogger.ts'
import * as wireOptions from './wireOptions.ts'

const { WireOptions } = wireOptions

type Entries = readonly (readonly [string, OptionValue])[]

const rawJson = JSON.rawJSON

afterEach(() => {
  if (rawJson === undefined) delete JSON.rawJSON
  else JSON.rawJSON = rawJson
  vi.resetModules()
})

function sent(entries: Entries): string {
  return JSON.stringify({ options: new WireOptions(new Map(entries)) })
}

const own = ['__proto__', 'constructor', 'prototype', 'toJSON', 'toString', 'hasOwnProperty', '']
const ownEntries = own.map((key): [string, OptionValue] => [key, key])
const ownText = `{${own.map((key) => `"${key}":"${key}"`).join(',')}}`

test('options are sent under any name, at the top level and nested', () => {
  expect(sent(ownEntries)).toBe(`{"options":${ownText}}`)
  expect(sent([['o', [objectOf(ownEntries)]]])).toBe(`{"options":{"o":[${ownText}]}}`)
})

test('values are sent unchanged', () => {
  const value: OptionValue = { s: 'я\u2028', n: -0.5, t: true, z: null, l: [[], {}], e: '' }
  expect(sent([['v', value]])).toBe(`{"options":{"v":${JSON.stringify(value)}}}`)
  expect(sent([])).toBe('{"options":{}}')
})

test('neither the SDK nor its HTTP client drops a name', async () => {
  const $b24 = B24Hook.fromWebhookUrl('https://portal.example/rest/1/secret')
  $b24.setLogger(new SdkLogger(() => {}))
  const bodies: unknown[] = []
  $b24.getHttpClient(ApiVersion.v2).ajaxClient.defaults.adapter = (config) => {
    bodies.push(config.data)
    const data = { result: true, time: {} }
    return Promise.resolve({ data, status: 200, statusText: 'OK', headers: {}, config })
  }
  const entries: Entries = [...ownEntries, ['o', objectOf(ownEntries)]]
  await $b24.callMethod('user.option.set', { options: new WireOptions(new Map(entries)) })
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toContain(`"options":${ownText.slice(0, -1)},"o":${ownText}}`)
})

test('integers beyond 2^53 are sent exactly', () => {
  expect(
    sent([
      ['a', 2n ** 53n + 1n],
      ['b', [-(2n ** 63n)]],
      ['c', { d: 2 ** 60 }],
    ]),
  ).toBe('{"options":{"a":9007199254740993,"b":[-9223372036854775808],"c":{"d":1.152921504606847e+18}}}')
})

/** The module as loaded by a browser with, or without, `JSON.rawJSON`. */
async function loadWith(raw: typeof JSON.rawJSON): Promise<typeof wireOptions> {
  if (raw === undefined) delete JSON.rawJSON
  else JSON.rawJSON = raw
  vi.resetModules()
  return import('./wireOptions.ts')
}

test('with JSON.rawJSON, integers beyond 2^53 and large doubles are sent raw, and nothing else is', async () => {
  const wire = await loadWith((text) => `«${text}»`)
  expect(wire.sendsBigIntegers).toBe(true)
  const values: OptionValue = [
    2n ** 53n + 1n,
    -(2n ** 63n),
    2 ** 53,
    1e300,
    2 ** 53 - 1,
    0.1,
    '9007199254740993',
  ]
  expect(new wire.WireOptions(new Map([['v', values]])).toJSON()).toEqual({
    v: [
      '«9007199254740993»',
      '«-9223372036854775808»',
      '«9.007199254740992e+15»',
      '«1e+300»',
      2 ** 53 - 1,
      0.1,
      '9007199254740993',
    ],
  })
})

test('without it, integers beyond 2^53 are reported as not sendable', async () => {
  const wire = await loadWith(undefined)
  expect(wire.sendsBigIntegers).toBe(false)
  const text = JSON.stringify(new wire.WireOptions(new Map([['v', [2n ** 60n, 1e300]]])))
  expect(JSON.parse(text)).toEqual({ v: [2 ** 60, 1e300] })
})
