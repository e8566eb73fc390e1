/** Shows the app of examples/plain/ in the local portal, with User Options in a folder beside its page. */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

const root = fileURLToPath(new URL('..', import.meta.url))
const example = join(root, 'examples', 'plain')
const host = join(example, 'dist')

function run(...args) {
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}

const packed = mkdtempSync(join(tmpdir(), 'user-options-'))
try {
  run(join('scripts', 'package.mjs'), '--schema', join(example, 'options.schema.json'), '--out', packed)
  const folder = readdirSync(packed).find((name) => name.endsWith('-folder.zip'))
  rmSync(host, { recursive: true, force: true })
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(packed, folder))))) {
    mkdirSync(dirname(join(host, name)), { recursive: true })
    writeFileSync(join(host, name), bytes)
  }
} finally {
  rmSync(packed, { recursive: true })
}
copyFileSync(join(example, 'index.html'), join(host, 'index.html'))
const sdk = join(root, 'node_modules', '@bitrix24', 'b24jssdk', 'dist', 'umd', 'index.min.js')
copyFileSync(sdk, join(host, 'b24jssdk.js'))
run(join('node_modules', 'vite', 'bin', 'vite.js'), 'preview', example)
