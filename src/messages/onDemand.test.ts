import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import english from './catalogues/en.json'
import { isOnDemand, startMessagesOf } from './onDemand.ts'
import startMessages from './startMessages.json'

test('the app starts with what `npm run messages` has written for it', () => {
  expect(startMessages).toEqual(startMessagesOf(english))
})

/** The modules that a module imports without waiting. */
function importsOf(file: string, code: string): string[] {
  const imports = code.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.[^']+\.tsx?)'/gm)
  return [...imports].map(([, path = '']) => resolve(dirname(file), path))
}

test('what the app starts with says nothing that is loaded on demand', () => {
  const waiting = [fileURLToPath(new URL('../app/main.tsx', import.meta.url))]
  const seen = new Map<string, string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    const code = readFileSync(file, 'utf8')
    seen.set(file, code)
    waiting.push(...importsOf(file, code))
  }
  expect(seen.size).toBeGreaterThan(150)
  const said = [...seen.values()].flatMap((code) => [...code.matchAll(/\bsay\(['`]([^'`]+)['`]/g)])
  const keys = said.map(([, key = '']) => key)
  expect(keys).toContain('save.save')
  expect(keys.filter(isOnDemand)).toEqual([])
})
