import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../src/messages/language.ts'
import { maxSchemaLength, readSchema } from '../src/schema/readSchema.ts'
import { maxSettings } from '../src/schema/readSetting.ts'
import { wordsOf } from '../src/schema/words.ts'
import { schemaReport } from './schemaReport.ts'

const guide = readFileSync(new URL('../docs/schema.md', import.meta.url), 'utf8')

test('every schema in the guide is read without mistakes', () => {
  const schemas = [...guide.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text)
  expect(schemas.length).toBeGreaterThan(3)
  for (const text of schemas) {
    const read = readSchema(text)
    expect(read.ok ? [] : read.mistakes).toEqual([])
  }
})

test('its table has every word', () => {
  const [, table = ''] = guide.split('## The words')
  const [rows = ''] = table.split('\n\nAny other word')
  const named = new Set([...rows.matchAll(/`([^`]+)`/g)].map(([, word]) => word))
  const words = new Set(Object.values(wordsOf).flatMap((ofPlace) => [...ofPlace]))
  expect([...words].filter((word) => !named.has(word))).toEqual([])
})

test('its codes, limits and sentence are those of the app', () => {
  for (const { code } of languages) expect(guide).toContain(`\`${code}\``)
  for (const limit of [maxSettings, maxSchemaLength]) expect(guide).toContain(limit.toLocaleString('en'))
  const { lines } = schemaReport('a.json', '{"properties":{"theme":{"titel":""}}}')
  const [sentence = ''] = lines
  expect(guide).toContain(sentence.replace(/^\S+/, 'options.schema.json:12:7'))
})
