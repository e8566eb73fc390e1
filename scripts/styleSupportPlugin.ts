import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { minimumBrowsers } from './minimumBrowsers.ts'
import { unsupportedStyles } from './styleSupport.ts'

/** The build fails when a style sheet uses what one of the oldest browsers does not have. */
export function styleSupportPlugin(): Plugin {
  return {
    name: 'style-support',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      async handler(css, id) {
        const data = createRequire(import.meta.url).resolve('@mdn/browser-compat-data')
        const lacking = unsupportedStyles(css, minimumBrowsers, JSON.parse(await readFile(data, 'utf8')))
        if (lacking.length > 0) this.error(`${id}: ${lacking.join('; ')}`)
      },
    },
  }
}
