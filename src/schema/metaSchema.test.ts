import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@cfworker/json-schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import metaSchema from '../../options.schema.meta.json' with { type: 'json' }
import { propertyRuns } from '../value/arbitraryValue.ts'
import type { MistakeKind } from './mistake.ts'
import { mistakeExamples, schemaOfExample } from './mistakeExamples.ts'
import { portalLanguages } from './portalLanguages.ts'
import { readSchemaValue } from './readSchema.ts'
import { sampleSchema } from './sampleSchema.ts'
import { keywords } from './schema.ts'
import { wordsOf } from './words.ts'

const validator = new Validator(JSON.parse(JSON.stringify(metaSchema)), '2020-12', false)

function isValid(schema: unknown): boolean {
  return validator.validate(schema).valid
}

/** What no JSON Schema can say: it depends on another part of the file, or on more than the shape of a value. */
const beyondShape: readonly MistakeKind[] = [
  'unknown-key',
  'own-key',
  'unknown-group',
  'wrong-count',
  'unsafe-pattern',
]

/** The same of kinds that it can say elsewhere. */
const beyondShapeExamples = ['group twice', 'default']

const mistakes = mistakeExamples.map((example) => ({
  ...example,
  schema: schemaOfExample(example),
  isBeyond: beyondShape.includes(example.mistake.kind) || beyondShapeExamples.includes(example.name),
}))

test.each(mistakes.filter(({ isBeyond }) => !isBeyond))('both refuse: $name', ({ schema }) => {
  expect(readSchemaValue(schema).ok).toBe(false)
  expect(isValid(schema)).toBe(false)
})

test.each(mistakes.filter(({ isBeyond }) => isBeyond))('only the reader refuses: $name', ({ schema }) => {
  expect(readSchemaValue(schema).ok).toBe(false)
  expect(isValid(schema)).toBe(true)
})

function schemasIn(folder: string): readonly { name: string; schema: unknown }[] {
  const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
  return readdirSync(path)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => ({ name, schema: JSON.parse(readFileSync(path + name, 'utf8')) }))
}

const samples = [
  { name: 'with every word', schema: sampleSchema },
  ...schemasIn('e2e/schemas'),
  ...schemasIn('local-portal/node/scenarios'),
]

test.each(samples)('both take the sample $name', ({ schema }) => {
  expect(readSchemaValue(schema)).toMatchObject({ ok: true })
  expect(isValid(schema)).toBe(true)
})

interface Described {
  readonly description?: string
  readonly $ref?: string
}

type Words = Readonly<Record<string, Described>>

const { $defs } = metaSchema
const named: Words = $defs.named.properties
const places: Readonly<Record<keyof typeof wordsOf, Words>> = {
  root: metaSchema.properties,
  group: $defs.group.properties,
  option: { ...$defs.setting.properties, ...named, ...$defs.option.properties },
  member: { ...$defs.setting.properties, ...named },
  item: $defs.setting.properties,
}

test('it has the words of each place, keyword and language, all described', () => {
  for (const [place, words] of Object.entries(wordsOf)) {
    const described: Words = new Map(Object.entries(places)).get(place) ?? {}
    expect(Object.keys(described).toSorted()).toEqual([...words].toSorted())
    for (const { description, $ref } of Object.values(described))
      expect(description ?? $ref).toBeTypeOf('string')
  }
  expect(Object.keys($defs.errors.properties)).toEqual(keywords)
  for (const translations of [$defs.translations, $defs.headings]) {
    expect(Object.keys(translations.properties)).toEqual(portalLanguages)
    expect(translations.description).toContain('Spanish')
  }
})

/** Values of each word, right and wrong. */
const valuesOfWords = {
  type: ['string', 'number', 'integer', 'boolean', 'array', 'object', 'text'],
  enum: [['a', 'b'], [1, 2], [true, false], ['', 'a'], [], ['a', 1], 'a'],
  const: ['a', 1, true],
  minimum: [0, 1.5, '1'],
  maximum: [10, 1.5, null],
  multipleOf: [1, 0.1, 0],
  minLength: [0, 2, -1],
  maxItems: [0, 3, 1.5],
  pattern: ['^a$', '(', '(a+)+'],
  format: ['date', 'email', 'ipv4'],
  items: [
    {},
    { type: 'string' },
    { enum: ['a', 'b'] },
    { type: 'array', 'x-stored': 'json' },
    { 'x-unset': '' },
    [],
  ],
  properties: [{ a: {} }, { a: { type: 'string', 'x-unset': '' } }, { a: { 'x-group': 'g' } }, []],
  required: [['a'], ['b'], ['a', 'a']],
  additionalProperties: [true, false, { type: 'integer' }, 1],
  default: ['a', 1, true, null, [], {}],
  readOnly: [true, 1],
  'x-stored': ['json', 'yn', 'text', 'commas', 'csv'],
  'x-unset': [null, '', 0],
  'x-group': ['g', 'h', 1],
  'x-order': [['a'], ['b'], ['a', 'a']],
  'x-enumLabels': [['A', 'B'], ['A'], 'A'],
  'x-control': ['textarea', 'radio', 'slider', 'order', 'json', 'knob'],
  'x-visibleIf': [
    { other: [1] },
    { other: 'set' },
    { '/other': [1] },
    { '/~': [1] },
    { none: [1] },
    { other: [] },
  ],
  'x-version': ['a', 'b', 1],
  'x-errors': [{ minimum: 'A' }, { mini: 'A' }],
  'x-i18n': [{ ru: { title: 'A' } }, { ru: { enumLabels: ['A', 'B'] } }, { es: {} }, { ru: { text: 'A' } }],
  'x-acme-icon': [1],
  'x-acme': [1],
  $comment: ['a', 1],
}

/** Kinds that depend on more than the shape, for settings made of the words above. */
const oftenBeyond: readonly MistakeKind[] = [
  ...beyondShape,
  'does-not-fit',
  'same-stored-form',
  'wrong-value',
]

test('it refuses nothing that the reader takes, and takes only what has mistakes beyond its shape', () => {
  const setting = fc.record(
    Object.fromEntries(
      Object.entries(valuesOfWords).map(([word, values]) => [word, fc.constantFrom(...values)]),
    ),
    { requiredKeys: [] },
  )
  const few = fc
    .tuple(setting, fc.shuffledSubarray(Object.keys(valuesOfWords), { minLength: 1, maxLength: 5 }))
    .map(([words, names]) =>
      Object.fromEntries(Object.entries(words).filter(([word]) => names.includes(word))),
    )
  let taken = 0
  let refused = 0
  fc.assert(
    fc.property(few, (words) => {
      const schema = { properties: { other: {}, one: words }, 'x-groups': [{ id: 'g' }] }
      const read = readSchemaValue(schema)
      const kinds = read.ok ? [] : read.mistakes.map(({ kind }) => kind)
      const isTaken = isValid(schema)
      if (isTaken) taken++
      else refused++
      if (isTaken) expect(kinds.filter((kind) => !oftenBeyond.includes(kind))).toEqual([])
      else expect(kinds).not.toEqual([])
    }),
    { numRuns: propertyRuns(1500) },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(150)
})
