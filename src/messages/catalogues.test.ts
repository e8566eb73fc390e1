import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Messages } from './catalogue.ts'
import english from './catalogues/en.json'
import settingsEnglish from './settingsCatalogues/en.json'
import { loadSettingsCatalogue } from './settingsMessages.ts'
import { checkCatalogue } from './checkCatalogue.ts'
import { type Language, languages } from './language.ts'
import { textsOf } from './placeholders.ts'
import { loadCatalogue } from './translation.ts'

interface CatalogueSet {
  readonly folder: string
  readonly en: Messages
  readonly load: (language: Language) => Promise<Messages>
  /** How many messages may read the same as in English. */
  readonly maxSame: number
}

const sets: readonly CatalogueSet[] = [
  { folder: 'catalogues', en: english, load: loadCatalogue, maxSame: 40 },
  { folder: 'settingsCatalogues', en: settingsEnglish, load: loadSettingsCatalogue, maxSame: 20 },
]

const everyCatalogue = sets.flatMap((set) => languages.map((language) => ({ ...set, ...language })))

function textOf(catalogue: Messages, key: string): string {
  return textsOf(catalogue[key] ?? '').join()
}

test.each(sets)('each catalogue of $folder belongs to a language', ({ folder }) => {
  const files = readdirSync(new URL(folder, import.meta.url))
  expect(files.toSorted()).toEqual(languages.map(({ code }) => `${code}.json`).toSorted())
})

test.each(everyCatalogue)(
  '$folder: $name has every message and no other, each with the placeholders and plural forms it needs',
  async ({ code, locale, en, load }) => {
    expect(checkCatalogue(en, await load(code), locale)).toEqual([])
  },
)

test.each(everyCatalogue.filter(({ code }) => code !== 'en'))(
  '$folder: $name is translated',
  async ({ code, en, load, maxSame }) => {
    const catalogue = await load(code)
    const same = Object.keys(en).filter((key) => textOf(catalogue, key) === textOf(en, key))
    // Names such as JSON, null and CSV are the same everywhere; whole sentences are not.
    expect(same.filter((key) => /\w+ \w+ \w+/.test(textOf(en, key)))).toEqual([])
    expect(same.length).toBeLessThan(maxSame)
  },
)

test.each(everyCatalogue)(
  '$folder: $name has its messages in the order of the English ones',
  async ({ code, en, load }) => {
    expect(Object.keys(await load(code))).toEqual(Object.keys(en))
  },
)

test('every message is said somewhere', () => {
  const source = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/essageTypes\.ts$|\.test\.ts$/.test(name))
    .map((name) => readFileSync(join(source, name), 'utf8'))
  const code = files.join('\n')
  const patterns = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.\$\{[^`]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '(.+)')}$`),
  )
  const isSaid = (key: string): boolean =>
    code.includes(`'${key}'`) ||
    patterns.some((pattern) => {
      const parts = pattern.exec(key)?.slice(1)
      return parts?.every((part) => new RegExp(`\\b${part}\\b`).test(code)) === true
    })
  expect(sets.flatMap(({ en }) => Object.keys(en)).filter((key) => !isSaid(key))).toEqual([])
})
