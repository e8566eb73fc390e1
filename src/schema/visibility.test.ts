import { expect, test } from 'vitest'
import type { OptionValue } from '../value/optionValue.ts'
import { defaultAt, effectiveAt, type SettingSources } from './effective.ts'
import { readSchemaValue } from './readSchema.ts'
import { conditionalPaths, isVisible } from './visibility.ts'

function sourcesOf(
  words: object,
  options: Readonly<Record<string, OptionValue>>,
  appOptions: Readonly<Record<string, OptionValue>> = {},
): SettingSources {
  const read = readSchemaValue(words)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return {
    schema: read.schema,
    options: new Map(Object.entries(options)),
    appOptions: new Map(Object.entries(appOptions)),
  }
}

const properties = {
  on: { type: 'boolean', 'x-stored': 'yn', default: true, 'x-group': 'main' },
  list: { type: 'array', 'x-stored': 'commas', items: { type: 'integer' } },
  board: {
    type: 'object',
    'x-stored': 'json',
    default: { rows: 20 },
    properties: {
      rows: { type: 'integer' },
      columns: { type: 'integer', default: 3, 'x-visibleIf': { '/board/rows': [20, 50] } },
    },
  },
  mail: { type: 'string', 'x-visibleIf': { on: [true], list: [2] } },
  set: { type: 'string', 'x-visibleIf': { mail: 'set' } },
  within: { type: 'string', 'x-group': 'more' },
}
const words = {
  'x-groups': [{ id: 'main' }, { id: 'more', 'x-visibleIf': { on: [false] } }],
  properties,
}

test('conditions compare decoded values, defaults included', () => {
  expect(isVisible(sourcesOf(words, { list: '1,2' }), ['mail'])).toBe(true)
  expect(isVisible(sourcesOf(words, { list: '1, 2', on: 'N' }), ['mail'])).toBe(false)
  expect(isVisible(sourcesOf(words, { list: '1' }), ['mail'])).toBe(false)
  expect(isVisible(sourcesOf(words, { on: 'N' }), ['within'])).toBe(true)
  expect(isVisible(sourcesOf(words, {}), ['within'])).toBe(false)
})

test('`set` holds for anything but not set', () => {
  expect(isVisible(sourcesOf(words, { mail: '' }), ['set'])).toBe(true)
  expect(isVisible(sourcesOf(words, { mail: null }), ['set'])).toBe(false)
})

test('members are hidden by pointers through stored layers', () => {
  expect(isVisible(sourcesOf(words, {}), ['board', 'columns'])).toBe(true)
  expect(isVisible(sourcesOf(words, { board: '{"rows":50}' }), ['board', 'columns'])).toBe(true)
  expect(isVisible(sourcesOf(words, { board: '{"rows":51}' }), ['board', 'columns'])).toBe(false)
})

test('what has conditions is known', () => {
  expect(conditionalPaths(sourcesOf(words, {}).schema)).toEqual([
    ['board', 'columns'],
    ['mail'],
    ['set'],
    ['within'],
  ])
})

test('a member has its own default, or the part of the one of its object', () => {
  const sources = sourcesOf(words, { board: '{"columns":5}' })
  expect(effectiveAt(sources, ['board', 'columns'])).toBe(5)
  expect(defaultAt(sources, ['board', 'columns'])).toEqual({ value: 3, origin: 'schema' })
  expect(defaultAt(sources, ['board', 'rows'])).toEqual({ value: 20, origin: 'schema' })
  expect(defaultAt(sources, ['mail'])).toBeUndefined()
})

test('with x-appDefaults the app’s own option is the default, member by member, if it can be read', () => {
  const app = { ...words, 'x-appDefaults': true }
  const sources = sourcesOf(app, {}, { board: '{"rows":70}', on: 'N', list: 'a,,b' })
  expect(defaultAt(sources, ['board', 'rows'])).toEqual({ value: 70, origin: 'portal' })
  expect(defaultAt(sources, ['board', 'columns'])).toEqual({ value: 3, origin: 'schema' })
  expect(defaultAt(sources, ['on'])).toEqual({ value: false, origin: 'portal' })
  expect(defaultAt(sources, ['list'])).toBeUndefined()
  expect(defaultAt(sourcesOf(words, {}, { on: 'N' }), ['on'])).toEqual({ value: true, origin: 'schema' })
})
