import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Messages } from './catalogue.ts'
import english from './catalogues/en.json'
import { checkCatalogue } from './checkCatalogue.ts'
import { languages } from './language.ts'
import { textsOf } from './placeholders.ts'
import { loadCatalogue } from './translation.ts'

const en: Messages = english
const keys = Object.keys(en)

function textOf(catalogue: Messages, key: string): string {
  return textsOf(catalogue[key] ?? '').join()
}

test('each catalogue belongs to a language', () => {
  const files = readdirSync(new URL('catalogues', import.meta.url))
  expect(files.toSorted()).toEqual(languages.map(({ code }) => `${code}.json`).toSorted())
})

test.each(languages)(
  '$name has every message and no other, each with the placeholders and plural forms it needs',
  async ({ code, locale }) => {
    expect(checkCatalogue(en, await loadCatalogue(code), locale)).toEqual([])
  },
)

test.each(languages.filter(({ code }) => code !== 'en'))('$name is translated', async ({ code }) => {
  const catalogue = await loadCatalogue(code)
  const same = keys.filter((key) => textOf(catalogue, key) === textOf(en, key))
  // Names such as JSON, null and CSV are the same everywhere; whole sentences are not.
  expect(same.filter((key) => /\w+ \w+ \w+/.test(textOf(en, key)))).toEqual([])
  expect(same.length).toBeLessThan(40)
})

test.each(languages)('$name has its messages in the order of the English ones', async ({ code }) => {
  expect(Object.keys(await loadCatalogue(code))).toEqual(keys)
})

test('every message is said somewhere', () => {
  const source = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/messageTypes\.ts$|\.test\.ts$/.test(name))
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
  expect(keys.filter((key) => !isSaid(key))).toEqual([])
})
