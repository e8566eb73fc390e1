import { existsSync } from 'node:fs'

/** A WebKit that is driven from outside, and the screen in memory that it needs. */
export interface WebKit {
  readonly driverPath: string
  readonly screenPath: string
}

/** The browsers beside Chromium that are on a machine; undefined where one is not. */
export interface TestBrowsers {
  readonly firefox: string | undefined
  readonly webkit: WebKit | undefined
}

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
const driverPlaces = ['/usr/bin/WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver']
const screenPlaces = ['/usr/bin/Xvfb']

/** The first browsers that `exists` accepts; `FIREFOX_PATH` and `WEBKIT_DRIVER_PATH` come before all others. */
export function searchTestBrowsers(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): TestBrowsers {
  const first = (chosen: string | undefined, places: readonly string[]): string | undefined =>
    [...(chosen ? [chosen] : []), ...places].find(exists)
  const driverPath = first(env['WEBKIT_DRIVER_PATH'], driverPlaces)
  const screenPath = first(undefined, screenPlaces)
  return {
    firefox: first(env['FIREFOX_PATH'], firefoxPlaces),
    webkit: driverPath === undefined || screenPath === undefined ? undefined : { driverPath, screenPath },
  }
}

/** The browsers to test with on this machine, beside Chromium. */
export function findTestBrowsers(): TestBrowsers {
  return searchTestBrowsers(process.env, existsSync)
}
