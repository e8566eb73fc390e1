import type { JsonNode } from './jsonTree.ts'
import { nearestLanguage, portalLanguages } from './portalLanguages.ts'
import type { Reading } from './reading.ts'
import { type Keyword, keywords, type Texts } from './schema.ts'
import { nearest, type Place } from './words.ts'

export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The word of a text on its own schema, and its name in a translation. */
const nameOfWord: Readonly<Record<string, keyof Texts>> = {
  title: 'title',
  description: 'description',
  'x-enumLabels': 'enumLabels',
  'x-unit': 'unit',
  'x-errors': 'errors',
  'x-confirm': 'confirm',
  'x-appliesAfter': 'appliesAfter',
  'x-tags': 'tags',
}

const textNames = Object.values(nameOfWord)
const groupTextNames = ['title', 'description'] as const

/** Reads a word if it is a text; false for any other word. */
export function readTextWord(
  word: string,
  node: JsonNode,
  texts: Writable<Texts>,
  reading: Reading,
): boolean {
  const name = Object.hasOwn(nameOfWord, word) ? nameOfWord[word] : undefined
  if (name !== undefined) readText(name, node, texts, reading)
  return name !== undefined
}

function readText(name: keyof Texts, node: JsonNode, texts: Writable<Texts>, reading: Reading): void {
  switch (name) {
    case 'enumLabels':
    case 'tags': {
      const list = reading.strings(node)
      if (list !== undefined) texts[name] = list
      break
    }
    case 'errors': {
      const errors = readErrors(node, reading)
      if (errors !== undefined) texts.errors = errors
      break
    }
    default: {
      const text = reading.string(node)
      if (text !== undefined) texts[name] = text
    }
  }
}

function readErrors(node: JsonNode, reading: Reading): ReadonlyMap<Keyword, string> | undefined {
  const object = reading.object(node)
  if (object === undefined) return undefined
  const errors = new Map<Keyword, string>()
  for (const { name, nameStart, node: member } of object.members) {
    const keyword = keywords.find((other) => other === name)
    const text = reading.string(member)
    if (keyword === undefined) {
      const expected = nearest(name, keywords)
      reading.note(member, 'unknown-word', { at: nameStart, found: name, ...(expected && { expected }) })
    } else if (text !== undefined) errors.set(keyword, text)
  }
  return errors
}

/** Reads `x-i18n`: texts by the portal's code of a language. */
export function readTranslations(node: JsonNode, place: Place, reading: Reading): ReadonlyMap<string, Texts> {
  const translations = new Map<string, Texts>()
  const names = place === 'root' || place === 'group' ? groupTextNames : textNames
  for (const { name: code, nameStart, node: member } of reading.object(node)?.members ?? []) {
    if (!portalLanguages.includes(code)) {
      const expected = nearestLanguage(code)
      reading.note(member, 'unknown-language', { at: nameStart, found: code, ...(expected && { expected }) })
    }
    const texts: Writable<Texts> = {}
    for (const text of reading.object(member)?.members ?? []) {
      const name = names.find((other) => other === text.name)
      if (name === undefined) {
        const expected = nearest(text.name, names)
        reading.note(text.node, 'unknown-word', {
          at: text.nameStart,
          found: text.name,
          ...(expected && { expected }),
        })
      } else readText(name, text.node, texts, reading)
    }
    translations.set(code, texts)
  }
  return translations
}
