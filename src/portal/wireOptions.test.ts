import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk'
import { expect, test } from 'vitest'
import { objectOf } from '../value/optionObject.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { RestClient } from './restClient.ts'
import { SdkLogger } from './sdkLogger.ts'
import { printRequest, WireOptions } from './wireOptions.ts'

type Entries = readonly (readonly [string, OptionValue])[]

function sent(entries: Entries): string {
  return printRequest({ options: new WireOptions(new Map(entries)) })
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

test('keys are sent in their order, at the top level and nested', () => {
  const object = objectOf([
    ['1', 'b'],
    ['0', 'a'],
  ])
  expect(
    sent([
      ['b', [object]],
      ['12', object],
      ['5', 1],
    ]),
  ).toBe('{"options":{"b":[{"1":"b","0":"a"}],"12":{"1":"b","0":"a"},"5":1}}')
})

test('neither the SDK nor its HTTP client drops a name', async () => {
  const { auth } = B24Hook.fromWebhookUrl('https://portal.example/rest/1/secret')
  const client = new RestClient(auth, new SdkLogger(() => {}), {})
  const bodies: unknown[] = []
  client.getHttpClient(ApiVersion.v2).ajaxClient.defaults.adapter = (config) => {
    bodies.push(config.data)
    const data = { result: true, time: {} }
    return Promise.resolve({ data, status: 200, statusText: 'OK', headers: {}, config })
  }
  const entries: Entries = [...ownEntries, ['o', objectOf(ownEntries)]]
  await client.callMethod('user.option.set', { options: new WireOptions(new Map(entries)) })
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

test('other parameters are sent beside the options, and those that are undefined are not', () => {
  const options = new WireOptions(new Map([['a', 1]]))
  expect(printRequest({ auth: 'token', options, nothing: undefined })).toBe(
    '{"auth":"token","options":{"a":1}}',
  )
})

test('a print of the parameters, as for a log, contains no option', () => {
  const options = new WireOptions(new Map([['secret', 'value']]))
  expect(JSON.stringify({ options })).toBe('{"options":{}}')
})
