import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { licencesPlugin } from './licencesPlugin.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'licences-'))
  const used = join(root, 'node_modules', 'used')
  await mkdir(used, { recursive: true })
  await writeFile(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  await writeFile(join(root, 'main.js'), "import 'used'")
  await writeFile(join(used, 'package.json'), '{"name":"used","version":"1.2.3","main":"used.js"}')
  await writeFile(join(used, 'used.js'), 'console.log(1)')
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

function buildApp(): Promise<unknown> {
  return build({ root, configFile: false, logLevel: 'silent', plugins: [licencesPlugin()] })
}

test('a package in the build stands in the list with its text', async () => {
  await writeFile(join(root, 'node_modules', 'used', 'LICENSE'), 'Free of charge.')
  await buildApp()
  const list = await readFile(join(root, 'dist', 'licences.txt'), 'utf8')
  expect(list).toContain('## used - 1.2.3\n\nFree of charge.\n')
})

test('a build with a package that has no licence text fails, and names it', async () => {
  await expect(buildApp()).rejects.toThrow('No licence text in: used - 1.2.3.')
})
