import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { licencesFile, packagesWithoutText } from './licences.ts'

/**
 * Has Vite list the licences of the packages that the build really contains; the build fails when one of them has
 * no licence text.
 */
export function licencesPlugin(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    config: () => ({ build: { license: { fileName: licencesFile } } }),
    async writeBundle({ dir = '.' }) {
      const missing = packagesWithoutText(await readFile(join(dir, licencesFile), 'utf8'))
      if (missing.length > 0) this.error(`No licence text in: ${missing.join(', ')}.`)
    },
  }
}
