/**
 * Builds the app and packs it, in package/ or in the folder that is named (`--out folder`, or without `--out`):
 *
 * - user-options-<version>.zip, to upload to Bitrix24
 * - user-options-<version>-folder.zip, a folder `settings/` to copy beside the page of an app of your own
 *
 * `--schema file` puts a settings schema into both, unless there is a mistake in it. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

async function importTypeScript(file) {
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)))
  return module
}

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

/** Ends the process with a sentence: a stack trace would hide what to do. */
function end(sentence) {
  console.error(sentence)
  process.exit(1)
}

function readArguments() {
  const options = { schema: { type: 'string' }, out: { type: 'string' } }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length + (values.out === undefined ? 0 : 1) > 1) end('Name one folder to write to.')
    return { schema: values.schema, folder: values.out ?? positionals[0] ?? 'package' }
  } catch (error) {
    return end(error.message)
  }
}

/** npm runs scripts in the project's own folder: the schema's name is meant from where it was called. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd()

/** The bytes of a schema without mistakes; the mistakes end the process. */
async function readSchema(file) {
  const { checkSchemaFile } = await importTypeScript('./schemaReport.ts')
  const { exitCode, lines } = checkSchemaFile(file, calledFrom)
  if (exitCode !== 0) end([...lines, 'Nothing was packed.'].join('\n'))
  return readFileSync(resolve(calledFrom, file))
}

const { schema: schemaPath, folder } = readArguments()
const schema = schemaPath === undefined ? undefined : await readSchema(schemaPath)
const { archive, folderArchive, withSchema } = await importTypeScript('./archive.ts')

const outDir = mkdtempSync(join(tmpdir(), 'user-options-'))
try {
  build(outDir)
  const built = filesOf(outDir)
  const files = schema === undefined ? built : withSchema(built, schema)
  const packed = { '': archive(files), '-folder': folderArchive(files) }
  mkdirSync(folder, { recursive: true })
  for (const [suffix, bytes] of Object.entries(packed)) {
    const target = join(folder, `user-options-${version}${suffix}.zip`)
    writeFileSync(target, bytes)
    console.log(`${target}: ${bytes.length} bytes`)
  }
} finally {
  rmSync(outDir, { recursive: true })
}
