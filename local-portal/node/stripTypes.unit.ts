import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stripTypes } from './stripTypes.ts'

const code = `import { type A, b } from './c.ts'
import type { D } from './d.ts'
export class E { #f: A = b; g?: D }
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-portal-'))
  // As where a folder was copied without what its config extends.
  await writeFile(join(folder, 'tsconfig.json'), '{"extends": "../../missing.json"}')
})
afterAll(() => rm(folder, { recursive: true }))

test('types go, and the project’s own TypeScript config is not read', async () => {
  const stripped = await stripTypes(code, join(folder, 'e.ts'))
  expect(stripped).toContain('import { b } from "./c.ts"')
  expect(stripped).toMatch(/#f = b;\s+g;/)
  expect(stripped).not.toMatch(/D|: A/)
})

test('a Vite without Oxc does it with esbuild, told not to look for a config', async () => {
  const calls: unknown[] = []
  const older = {
    transformWithEsbuild(...parameters: readonly unknown[]) {
      calls.push(parameters)
      return Promise.resolve({ code: 'stripped' })
    },
  }
  expect(await stripTypes(code, 'e.ts', older)).toBe('stripped')
  expect(calls).toEqual([
    [
      code,
      'e.ts',
      {
        loader: 'ts',
        target: 'esnext',
        sourcemap: false,
        tsconfigRaw: '{"compilerOptions":{"target":"esnext","verbatimModuleSyntax":true}}',
      },
    ],
  ])
})

test('a Vite that is older still is told', async () => {
  await expect(stripTypes(code, 'e.ts', {})).rejects.toThrow('The local portal needs Vite 5 or later.')
})
