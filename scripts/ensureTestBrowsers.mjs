/**
 * Makes sure there are Firefox and WebKit to run the tests of browsers/ in: finds them, or else installs them with
 * apt-get. Where neither works, the tests in that browser are left out.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { installWithApt } from './installing.mjs'

const { module } = await runnerImport(fileURLToPath(new URL('./testBrowsers.ts', import.meta.url)))
const { findTestBrowsers } = module

const before = findTestBrowsers()
const missing = [
  ...(before.firefox === undefined ? ['firefox-esr'] : []),
  ...(before.webkit === undefined ? ['webkit2gtk-driver', 'xvfb'] : []),
]
if (missing.length > 0)
  installWithApt(missing, `Installing the Debian packages ${missing.join(', ')} to test in…`)

const { firefox, webkit } = findTestBrowsers()
console.log(
  firefox === undefined
    ? 'No Firefox: its tests are left out. Install Firefox, or set FIREFOX_PATH.'
    : `Firefox: ${firefox}`,
)
console.log(
  webkit === undefined
    ? 'No WebKit: its tests are left out. Install WebKitWebDriver and Xvfb, or set WEBKIT_DRIVER_PATH.'
    : `WebKit: ${webkit.driverPath}`,
)
