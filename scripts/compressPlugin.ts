import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:css|html|js|svg|txt)$/

/** In bytes; below this a file travels in one packet either way. */
const WORTH = 1_000

/** Writes each text file of the build as `.gz` and `.br` too, for hosts that send such files as they are. */
export function compressPlugin(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      await Promise.all(
        Object.values(bundle).map(async (file) => {
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          if (!TEXT.test(file.fileName) || bytes.length < WORTH) return
          const path = join(dir, file.fileName)
          await Promise.all([
            writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })),
            // Brotli is at its best by default.
            writeFile(`${path}.br`, await promisify(brotliCompress)(bytes)),
          ])
        }),
      )
    },
  }
}
