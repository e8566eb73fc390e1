/**
 * Makes sure there is a Chromium to run the browser tests in: finds one, or else installs one with
 * Playwright or with apt-get. Exits with 1, saying how to get one, when neither works.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { installWithApt, MINUTE, run } from './installing.mjs'

// Node 20 does not read TypeScript; Vite, which the build needs anyway, does.
const { module } = await runnerImport(fileURLToPath(new URL('./findBrowser.ts', import.meta.url)))
const { findBrowser, findHeadlessShell, headlessShellPath } = module

const PACKAGES = ['chromium', 'chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-color-emoji']

function installWithPlaywright() {
  console.log("No Chromium found: downloading Playwright's own…")
  const cli = fileURLToPath(new URL('./cli.js', import.meta.resolve('@playwright/test')))
  run([process.execPath, cli, 'install', 'chromium'], 5 * MINUTE)
}

function installWithDebian() {
  installWithApt(PACKAGES, 'No Chromium yet: installing the Debian package…')
}

let browser = findBrowser()
for (const install of [installWithPlaywright, installWithDebian]) {
  if (browser !== undefined) break
  install()
  browser = findBrowser()
}

if (
  browser?.executablePath === '/usr/bin/chromium' &&
  findHeadlessShell()?.executablePath !== headlessShellPath
) {
  installWithApt(['chromium-headless-shell'], 'Installing Chromium’s headless shell, which is quicker…')
}

if (browser === undefined) {
  console.error(
    'No Chromium to test in: run `npx playwright install --with-deps chromium`, install Chrome, or set CHROMIUM_PATH.',
  )
  process.exitCode = 1
} else {
  console.log(`Browser: ${browser.executablePath}`)
}
