import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { chromium } from '@playwright/test'

/** What the search needs to know about the machine it runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where Playwright keeps its own Chromium, whether or not that is installed. */
  readonly own: string | undefined
}

/** A browser in the form Playwright's launch options take. */
export interface Browser {
  readonly executablePath: string
}

const LINUX = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
]

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Every place a Chromium may be on this machine, the preferred first: CHROMIUM_PATH, Playwright's own,
 * then Chrome, Chromium and Edge where their installers put them.
 */
export function browserPlaces({ platform, env, own }: Machine): string[] {
  const chosen = [env['CHROMIUM_PATH'], own].flatMap((path) => (path ? [path] : []))
  return [...chosen, ...installedPlaces(platform, env)]
}

function installedPlaces(platform: NodeJS.Platform, env: Machine['env']): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return WINDOWS.flatMap((app) => roots.flatMap((root) => (root ? [win32.join(root, app)] : [])))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])]
    return MAC.flatMap((app) => roots.map((root) => posix.join(root, app)))
  }
  return LINUX
}

/** The first of the machine's places that `exists` accepts; undefined when it accepts none. */
export function searchBrowser(machine: Machine, exists: (path: string) => boolean): Browser | undefined {
  const executablePath = browserPlaces(machine).find(exists)
  return executablePath === undefined ? undefined : { executablePath }
}

/** The Chromium to test with on this machine; undefined when none is installed or none starts. */
export function findBrowser(): Browser | undefined {
  const machine = { platform: process.platform, env: process.env, own: ownBrowser() }
  return searchBrowser(machine, (path) => existsSync(path) && starts(path))
}

/** Debian's Chromium without a window: the same engine, at four fifths of the time. */
export const headlessShellPath = '/usr/bin/chromium-headless-shell'

/** The browser for tests that need no window, settings or shutdown of a whole one. */
export function findHeadlessShell(): Browser | undefined {
  const isChosen = Boolean(process.env['CHROMIUM_PATH'])
  const isThere = !isChosen && existsSync(headlessShellPath) && starts(headlessShellPath)
  return isThere ? { executablePath: headlessShellPath } : findBrowser()
}

/**
 * Whether the file runs at all. A downloaded Chromium without its system libraries, and the stub some
 * distributions put in place of one, exist but do not.
 */
function starts(path: string): boolean {
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0
}

function ownBrowser(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    // Playwright has no Chromium for this platform.
    return undefined
  }
}
