import { expect, test } from 'vitest'
import { searchTestBrowsers } from './testBrowsers.ts'

const driverPath = '/usr/bin/WebKitWebDriver'
const screenPath = '/usr/bin/Xvfb'

function only(...paths: string[]) {
  return (path: string) => paths.includes(path)
}

test('Debian’s Firefox and WebKit are found', () => {
  expect(searchTestBrowsers({}, only('/usr/bin/firefox-esr', driverPath, screenPath))).toEqual({
    firefox: '/usr/bin/firefox-esr',
    webkit: { driverPath, screenPath },
  })
})

test('WebKit is not there without a screen in memory', () => {
  expect(searchTestBrowsers({}, only(driverPath)).webkit).toBeUndefined()
  expect(searchTestBrowsers({}, only(screenPath)).webkit).toBeUndefined()
})

test('chosen browsers come first, where they are', () => {
  const env = { FIREFOX_PATH: '/opt/firefox', WEBKIT_DRIVER_PATH: '/opt/driver' }
  expect(searchTestBrowsers(env, () => true)).toEqual({
    firefox: '/opt/firefox',
    webkit: { driverPath: '/opt/driver', screenPath },
  })
  expect(searchTestBrowsers(env, only('/usr/bin/firefox')).firefox).toBe('/usr/bin/firefox')
})

test('nothing is found where nothing exists', () => {
  expect(searchTestBrowsers({}, () => false)).toEqual({ firefox: undefined, webkit: undefined })
})
