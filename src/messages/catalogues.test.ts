import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { en, type MessageKey } from './en.ts'
import { languages, localeOf } from './language.ts'
import type { Message } from './message.ts'
import { loadCatalogue } from './words.ts'

const keys = Object.keys(en).filter((key): key is MessageKey => Object.hasOwn(en, key))

function texts(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
}

/** What is put between others may end in a space. */
const endsInSpace: ReadonlySet<MessageKey> = new Set(['list.separator'])
const untidy = /[{}]|\s{2}|^\s|\s$|\.\.\./

describe.each(languages)('$name', ({ code }) => {
  const forms = new Intl.PluralRules(localeOf(code)).resolvedOptions().pluralCategories.toSorted()

  function faultOf(key: MessageKey, message: Message): string | undefined {
    const source: Message = en[key]
    if (typeof message !== typeof source)
      return 'is no plural where the source is one, or the other way round'
    if (typeof message !== 'string' && Object.keys(message).toSorted().join() !== forms.join()) {
      return `has not the forms ${forms.join(', ')}`
    }
    const wanted = placeholders(texts(source)[0] ?? '').join()
    if (texts(message).some((text) => placeholders(text).join() !== wanted)) return 'has other placeholders'
    if (endsInSpace.has(key)) return undefined
    const isUntidy = texts(message).some((text) => untidy.test(text.replaceAll(/\{\w+\}/g, 'x')))
    return isUntidy ? 'has stray brackets, spaces or dots' : undefined
  }

  test('has every message and no other, each with the placeholders and plural forms it needs', async () => {
    const catalogue = await loadCatalogue(code)
    expect(Object.keys(catalogue).toSorted()).toEqual(keys.toSorted())
    const faults = keys.map((key) => `${key} ${faultOf(key, catalogue[key]) ?? ''}`)
    expect(faults.filter((fault) => !fault.endsWith(' '))).toEqual([])
  })
})

test.each(languages.filter(({ code }) => code !== 'en'))('$name is translated', async ({ code }) => {
  const catalogue = await loadCatalogue(code)
  const same = keys.filter((key) => texts(catalogue[key]).join() === texts(en[key]).join())
  // Names such as JSON, null and CSV are the same everywhere; whole sentences are not.
  expect(same.filter((key) => /\w+ \w+ \w+/.test(texts(en[key]).join()))).toEqual([])
  expect(same.length).toBeLessThan(40)
})

test('every message is said somewhere', () => {
  const source = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^messages[/\\]..\.ts$|\.test\.ts$/.test(name))
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
