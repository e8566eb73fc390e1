import { expect, test } from 'vitest'
import { hostNames, hostOf, hostsFromEnvironment, isLoopback } from './hosts.ts'

test.each([
  ['portal.test:5170', 'portal.test'],
  ['Portal.Test', 'portal.test'],
  ['[::1]:5170', '[::1]'],
  [undefined, ''],
])('the header %s names the host %s', (header, host) => {
  expect(hostOf(header)).toBe(host)
})

test.each(['localhost', 'a.b.localhost', '127.0.0.1', '127.8.0.1', '[::1]'])('%s is this machine', (host) => {
  expect(isLoopback(host)).toBe(true)
})

test.each(['localhost.evil.test', '127.0.0.1.evil.test', 'evil.test', '10.0.0.1', ''])(
  '%j may be another machine',
  (host) => {
    expect(isLoopback(host)).toBe(false)
  },
)

test('PORTAL_HOST names hosts with commas or blanks between', () => {
  expect(hostsFromEnvironment({})).toEqual([])
  expect(hostsFromEnvironment({ PORTAL_HOST: '' })).toEqual([])
  expect(hostsFromEnvironment({ PORTAL_HOST: 'portal.test, App.Test  x.y' })).toEqual([
    'portal.test',
    'app.test',
    'x.y',
  ])
})

test.each(['http://portal.test', 'portal.test:80', '*.test', '.test', 'a/b'])('%j is refused', (host) => {
  expect(() => hostNames([host])).toThrow(`“${host}” is no name of a host`)
})
