/**
 * Takes the pictures of README.md and docs/ anew, into docs/pictures/: the browser test that makes each of them,
 * told to keep them. If one cannot be taken, the old ones all stay. The same build gives the same pictures on the
 * same machine.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const cli = fileURLToPath(new URL('./cli.js', import.meta.resolve('@playwright/test')))
const taken = mkdtempSync(join(tmpdir(), 'pictures-'))

try {
  const command = [cli, 'test', 'e2e/pictures.spec.ts', '--reporter=line', '--workers=1']
  const env = { ...process.env, PICTURES: taken }
  const { status } = spawnSync(process.execPath, command, { env, stdio: 'inherit' })
  if (status !== 0) throw new Error('Not every picture could be taken: docs/pictures/ is as it was.')
  rmSync(folder, { recursive: true, force: true })
  cpSync(taken, folder, { recursive: true })
} finally {
  rmSync(taken, { recursive: true })
}

for (const name of readdirSync(folder)) {
  console.log(`docs/pictures/${name}: ${statSync(join(folder, name)).size} bytes`)
}
