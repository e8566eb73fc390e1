/** Packs the built app of dist/ as package/user-options-<version>.zip, to upload to Bitrix24. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./archive.ts', import.meta.url)))
const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The files of a folder, by their paths in it with `/` between folders. */
function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [relative(folder, file).replaceAll(sep, '/'), readFileSync(file)]
    }),
  )
}

const target = join('package', `user-options-${version}.zip`)
const bytes = module.archive(filesOf(join(root, 'dist')))
mkdirSync(join(root, 'package'), { recursive: true })
writeFileSync(join(root, target), bytes)
console.log(`${target}: ${bytes.length} bytes`)
