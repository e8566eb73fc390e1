/**
 * Builds the app and packs it as user-options-<version>.zip, to upload to Bitrix24, in package/ or in the folder
 * that is named. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** Builds for production, whatever the environment says: `runnerImport` alone makes it a development one. */
function build(outDir) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = ['--outDir', outDir, '--emptyOutDir', '--sourcemap', 'false', '--logLevel', 'error']
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, [vite, 'build', ...options], { cwd: root, env, stdio: 'inherit' })
}

const outDir = mkdtempSync(join(tmpdir(), 'user-options-'))
try {
  build(outDir)
  const bytes = module.archive(filesOf(outDir))
  const folder = process.argv[2] ?? 'package'
  const target = join(folder, `user-options-${version}.zip`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, bytes)
  console.log(`${target}: ${bytes.length} bytes`)
} finally {
  rmSync(outDir, { recursive: true })
}
