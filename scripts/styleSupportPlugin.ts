import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CompatData } from '@mdn/browser-compat-data'
import type { Plugin } from 'vite'
import { minimumBrowsers } from './minimumBrowsers.ts'
import { unsupportedStyles } from './styleSupport.ts'

/** The build fails when a style sheet uses what one of the oldest browsers does not have. */
export function styleSupportPlugin(): Plugin {
  let data: Promise<CompatData> | undefined
  return {
    name: 'style-support',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      async handler(css, id) {
        data ??= readCompatibilityData()
        const lacking = unsupportedStyles(css, minimumBrowsers, await data)
        if (lacking.length > 0) this.error(`${id}: ${lacking.join('; ')}`)
      },
    },
  }
}

async function readCompatibilityData(): Promise<CompatData> {
  const path = createRequire(import.meta.url).resolve('@mdn/browser-compat-data')
  return JSON.parse(await readFile(path, 'utf8'))
}
