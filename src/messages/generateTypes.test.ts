import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from './catalogues/en.json'
import { generateTypes } from './generateTypes.ts'
import settingsEn from './settingsCatalogues/en.json'

test('messageTypes.ts is what `npm run messages` makes of the English catalogue', () => {
  expect(readFileSync(new URL('messageTypes.ts', import.meta.url), 'utf8')).toBe(generateTypes(en))
})

test('settingsMessageTypes.ts is made of those of the settings view', () => {
  const source = readFileSync(new URL('settingsMessageTypes.ts', import.meta.url), 'utf8')
  expect(source).toBe(generateTypes(settingsEn, 'settingsCatalogues', 'Settings'))
})

test('each message has its parameters, and plurals are named', () => {
  const source = generateTypes({
    plain: 'Plain',
    filled: '{b} before {a} and {b}',
    counted: { one: '{count} of {total}', other: '{count} of {total}' },
  })
  expect(source).toContain("  'plain': never\n")
  expect(source).toContain("  'filled': 'a' | 'b'\n")
  expect(source).toContain("  'counted': 'count' | 'total'\n")
  expect(source).toContain("export type PluralKey =\n  | 'counted'\n")
})
