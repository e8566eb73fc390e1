import { expect, test } from 'vitest'
import { checkCatalogue } from './checkCatalogue.ts'

const english = { name: 'Hello {name}', files: { one: '{count} file', other: '{count} files' } }
const german = { name: 'Hallo {name}', files: { one: '{count} Datei', other: '{count} Dateien' } }

test('a complete catalogue has no faults', () => {
  expect(checkCatalogue(english, german, 'de')).toEqual([])
})

test.each([
  ['name is missing', { files: german.files }],
  ['other is not in English', { ...german, other: 'Anderes' }],
  ['name has other placeholders than English', { ...german, name: 'Hallo {nahme}' }],
  ['name is no plural where English has one, or the other way round', { ...german, name: german.files }],
  ['files needs the plural forms one, other', { ...german, files: { other: '{count} Dateien' } }],
  ['files has other placeholders than English', { ...german, files: { one: 'Datei', other: '{count}' } }],
  ['name has stray brackets, spaces or dots', { ...german, name: 'Hallo {name} ' }],
  ['name has stray brackets, spaces or dots', { ...german, name: 'Hallo {name}}' }],
  ['name has stray brackets, spaces or dots', { ...german, name: 'Hallo {name}...' }],
])('%s', (fault, catalogue) => {
  expect(checkCatalogue(english, catalogue, 'de')).toEqual([fault])
})

test('plural forms are those of the language', () => {
  const { name } = german
  const files = { one: '{count} файл', few: '{count} файла', many: '{count} файлов', other: '{count} файла' }
  expect(checkCatalogue(english, { name, files }, 'ru')).toEqual([])
  expect(checkCatalogue(english, german, 'ru')).toEqual([
    'files needs the plural forms few, many, one, other',
  ])
})
