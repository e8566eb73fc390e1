import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkStored } from '../../src/schema/checkValue.ts'
import { readSchema } from '../../src/schema/readSchema.ts'
import { valueAt } from '../../src/value/optionObject.ts'
import { isList, type OptionObject } from '../../src/value/optionValue.ts'
import { parseJson } from '../../src/value/parseJson.ts'

interface Expected {
  /** Where the two files are, without what their names end with. */
  readonly files: string
  readonly settings: number
  /** What is meant not to fit: the path from the key on, and the word that says so. */
  readonly misfits: readonly string[]
  /** What the schema does not name. */
  readonly unnamed: readonly string[]
}

function readOptions(path: string): OptionObject {
  const parsed = parseJson(readFileSync(path, 'utf8'))
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null || isList(parsed.value)) {
    throw new Error(`${path} is not a JSON object.`)
  }
  return parsed.value
}

test.each<Expected>([
  {
    files: 'local-portal/node/scenarios/settings',
    settings: 34,
    misfits: ['sync.interval minimum'],
    unnamed: ['app.migration', 'app.seen.tips', 'deals.last.opened', 'sync.cursor', 'ui.window'],
  },
])('$files is read without a mistake, and what is stored fits', ({ files, settings, misfits, unnamed }) => {
  const reading = readSchema(readFileSync(`${files}.schema.json`, 'utf8'))
  const stored = readOptions(`${files}.json`)
  expect(reading.ok ? [] : reading.mistakes).toEqual([])
  if (!reading.ok) return
  const { properties } = reading.schema
  expect(properties.size).toBe(settings)
  const found = [...properties].flatMap(([key, setting]) =>
    checkStored(setting, valueAt(stored, key)).map(
      ({ path, keyword }) => `${[key, ...path].join('/')} ${keyword}`,
    ),
  )
  expect(found).toEqual(misfits)
  expect(Object.keys(stored).filter((key) => !properties.has(key))).toEqual(unnamed)
})
