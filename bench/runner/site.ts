import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { build, preview, type PreviewServer } from 'vite'
import { findBrowser } from '../../scripts/findBrowser.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const contendersConfig = at('../vite.config.ts')
export const appConfig = at('../pages/app/vite.config.ts')
export const bareConfig = at('../pages/bare/vite.config.ts')

/** The contenders' pages, and the browser to open them in. */
export interface Site {
  readonly browser: Browser
  readonly url: string
}

export async function buildPages(): Promise<void> {
  // What has loaded this module set it to development, and a build heeds it more than its own mode.
  process.env['NODE_ENV'] = 'production'
  for (const configFile of [contendersConfig, bareConfig]) await build({ configFile, logLevel: 'warn' })
}

/** Serves the contenders' pages. */
export async function servePages(): Promise<{ readonly url: string; readonly server: PreviewServer }> {
  const server = await preview({
    configFile: contendersConfig,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 5296, open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The pages are not served')
  return { url: url.replace(/\/$/, ''), server }
}

export function startBrowser(): Promise<Browser> {
  // Chromium's sandbox refuses to start as root, as in most containers.
  return chromium.launch({ chromiumSandbox: false, ...findBrowser() })
}
