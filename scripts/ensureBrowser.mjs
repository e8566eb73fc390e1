/**
 * Makes sure there is a Chromium to run the browser tests in: finds one, or else installs one with
 * Playwright or with apt-get. Exits with 1, saying how to get one, when neither works.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 does not read TypeScript; Vite, which the build needs anyway, does.
const { module } = await runnerImport(fileURLToPath(new URL('./findBrowser.ts', import.meta.url)))
const { findBrowser } = module

const MINUTE = 60_000
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']

/** Runs a command in silence; false when it is missing, fails or takes longer than `limit` ms. */
function run([command, ...args], limit) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: limit, killSignal: 'SIGKILL' }).status === 0
}

function installWithPlaywright() {
  console.log("No Chromium found: downloading Playwright's own…")
  const cli = fileURLToPath(new URL('./cli.js', import.meta.resolve('@playwright/test')))
  run([process.execPath, cli, 'install', 'chromium'], 5 * MINUTE)
}

function installWithApt() {
  const become = rootPrefix()
  if (become === undefined || !existsSync('/usr/bin/apt-get')) return
  console.log('No Chromium yet: installing the Debian package…')
  const apt = [...become, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  run([...apt, 'update'], 5 * MINUTE)
  run([...apt, 'install', '-y', '--no-install-recommends', ...PACKAGES], 15 * MINUTE)
}

/** What to put before a command so that root runs it; undefined when we may not be root. */
function rootPrefix() {
  if (process.getuid?.() === 0) return []
  return run(['sudo', '-n', 'true'], MINUTE) ? ['sudo', '-n'] : undefined
}

let browser = findBrowser()
for (const install of [installWithPlaywright, installWithApt]) {
  if (browser !== undefined) break
  install()
  browser = findBrowser()
}

if (browser === undefined) {
  console.error(
    'No Chromium to test in: run `npx playwright install --with-deps chromium`, install Chrome, or set CHROMIUM_PATH.',
  )
  process.exitCode = 1
} else {
  console.log(`Browser: ${browser.executablePath}`)
}
