import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import { createSaySettings } from '../messages/say.ts'
import en from '../messages/settingsCatalogues/en.json'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { searchWords } from '../view/searchQuery.ts'
import { createSettingSearch, keepFinding, type SettingSearch } from './settingSearch.ts'

const read = readSchemaValue({
  properties: {
    theme: { enum: ['light', 'dark'], 'x-enumLabels': ['Bright', 'Night'], title: 'Theme', default: 'light' },
    token: { type: 'string', writeOnly: true, title: 'Token' },
    board: {
      type: 'object',
      'x-stored': 'json',
      title: 'Board',
      properties: { rows: { type: 'integer', title: 'Rows', 'x-unit': 'lines' }, name: { type: 'string' } },
    },
  },
})
if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
const { schema } = read

const say = createSaySettings(en, 'en')

function newSearch(): SettingSearch {
  return createSettingSearch({ schema, appOptions: new Map(), language: 'en', say })
}

const values = new Map<string, OptionValue>([
  ['theme', 'dark'],
  ['token', 'hunter2'],
  ['board', '{"rows":20,"name":"Sales"}'],
])
const noEdits: ReadonlyMap<string, Edit> = new Map()

const ids = (...paths: readonly (readonly string[])[]): string[] => paths.map((path) => JSON.stringify(path))

test.each([
  ['', undefined],
  ['theme', ids(['theme'])],
  ['NIGHT', ids(['theme'])],
  ['sales', ids(['board'], ['board', 'name'])],
  ['board', ids(['board'], ['board', 'rows'], ['board', 'name'])],
  ['board lines 20', ids(['board'], ['board', 'rows'])],
  ['hunter2', []],
  ['nothing', []],
])('%j finds the settings that have each word, with what is around and within', (query, found) => {
  expect(newSearch().find(searchWords(query), { edits: noEdits, values })).toEqual(found)
})

test('an unsaved edit is found by what it holds now, and a default where nothing is stored', () => {
  const search = newSearch()
  const find = (
    query: string,
    edits: ReadonlyMap<string, Edit>,
    from = values,
  ): readonly string[] | undefined => search.find(searchWords(query), { edits, values: from })
  const edit: Edit = { base: values.get('board'), value: '{"rows":75,"name":"Sales"}', removed: false }
  expect(find('75', noEdits)).toEqual([])
  expect(find('75', new Map([['board', edit]]))).toEqual(ids(['board'], ['board', 'rows']))
  expect(find('20', new Map([['board', edit]]))).toEqual([])
  expect(find('75', noEdits)).toEqual([])
  expect(find('"dark"', noEdits)).toEqual(find('dark', noEdits))
  expect(find('rows 20', noEdits, new Map())).toEqual([])
})

test('what is prepared beforehand is found as well, and preparing comes to an end', () => {
  const search = newSearch()
  let steps = 1
  while (search.prepare({ edits: noEdits, values }) && steps < 100) steps += 1
  expect(steps).toBe(schema.properties.size + 1)
  expect(search.find(searchWords('sales'), { edits: noEdits, values })).toEqual(
    ids(['board'], ['board', 'name']),
  )
})

test('what a search has found by its value stays found while that is edited, until another is searched for', () => {
  const search = newSearch()
  const edit: Edit = { base: values.get('board'), value: '{"rows":7,"name":"Sales"}', removed: false }
  const edits = new Map([['board', edit]])
  const find = keepFinding(search, searchWords('20'))
  expect(find({ edits: noEdits, values })).toEqual(ids(['board'], ['board', 'rows']))
  expect(find({ edits, values })).toEqual(ids(['board'], ['board', 'rows']))
  expect(keepFinding(search, searchWords('20'))({ edits, values })).toEqual([])
  expect(keepFinding(search, searchWords(''))({ edits, values })).toBeUndefined()
})
