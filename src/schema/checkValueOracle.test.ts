import { Validator } from '@cfworker/json-schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { canonicalText } from './canonicalText.ts'
import { checkValue } from './checkValue.ts'
import type { Keyword } from './schema.ts'
import { settingOf } from './settingOf.ts'

type Words = Readonly<Record<string, unknown>>

const scalar = fc.oneof(
  fc.constantFrom<OptionValue>(
    '',
    'a',
    'b',
    'ab',
    '\u{1f600}',
    'abc',
    true,
    false,
    0,
    1,
    2,
    5,
    -1,
    1.5,
    0.5,
    10,
  ),
  fc.integer({ min: -20, max: 20 }),
)

/** Without null, which means “not set” to us. */
const value = fc.letrec<{ value: OptionValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), tie('value'), { maxKeys: 3 }),
  ),
})).value

const limit = fc.constantFrom(-2, -0.5, 0, 1, 1.5, 2, 5)
const length = fc.constantFrom(0, 1, 2, 3)

const schema = fc.letrec<{ schema: Words; object: Words }>((tie) => ({
  object: fc.record(
    {
      type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object'),
      minimum: limit,
      maximum: limit,
      exclusiveMinimum: limit,
      exclusiveMaximum: limit,
      multipleOf: fc.constantFrom(1, 2, 0.5, 3),
      minLength: length,
      maxLength: length,
      pattern: fc.constantFrom('a', '^a', '^[ab]+$', 'b$', '^.$'),
      minItems: length,
      maxItems: length,
      uniqueItems: fc.boolean(),
      items: tie('schema'),
      properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { maxKeys: 2 }),
      required: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
    },
    { requiredKeys: [] },
  ),
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: (x) => JSON.stringify(x) }),
    }),
    fc.record({ const: value }),
    tie('object'),
  ),
})).schema

test('it agrees with another validator', () => {
  let fits = 0
  let misfits = 0
  fc.assert(
    fc.property(schema, value, (words, given) => {
      const both = JSON.stringify([words, given])
      // The other one takes `[]` and `{}` for equal.
      if (/enum|const|uniqueItems/.test(both) && both.includes('[]') && both.includes('{}')) return
      // Names that are required and can never be there are a mistake to us.
      let setting
      try {
        setting = settingOf(words)
      } catch {
        return
      }
      const isValid = new Validator(words, '2020-12', false).validate(given).valid
      expect(checkValue(setting, given).length === 0).toBe(isValid)
      if (isValid) fits++
      else misfits++
    }),
    { numRuns: propertyRuns(5000) },
  )
  expect(Math.min(fits, misfits)).toBeGreaterThan(50)
})

/** Values of a keyword, about as many that fit as others. */
function near(words: fc.Arbitrary<Words>, values: (words: Words) => fc.Arbitrary<OptionValue>): Pairs {
  return words.chain((given) => fc.tuple(fc.constant(given), values(given)))
}

type Pairs = fc.Arbitrary<[Words, OptionValue]>

function word(name: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<Words> {
  return values.map((given) => ({ [name]: given }))
}

const number = fc.integer({ min: -8, max: 8 }).map((half) => half / 2)
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f600}'), maxLength: 4 })
const list = fc.array(fc.constantFrom<OptionValue>(0, 1, 2, 'a', { a: 1, b: [2] }, { b: [2], a: 1 }), {
  maxLength: 4,
})
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<OptionValue>(0, 1, 'a'), {
  maxKeys: 2,
})
const small = fc.constantFrom<OptionValue>('a', '1', 1, 1.5, true, [1], { a: 1, b: 2 }, { b: 2, a: 1 })
const ofTypes = {
  string: letters,
  number,
  integer: fc.integer(),
  boolean: fc.boolean(),
  array: list,
  object,
}
const limits = fc.integer({ min: -2, max: 2 })
const counts = fc.integer({ min: 1, max: 3 })

const pairs: Readonly<Record<Exclude<Keyword, 'format'>, Pairs>> = {
  type: fc
    .constantFrom<keyof typeof ofTypes>('string', 'number', 'integer', 'boolean', 'array', 'object')
    .chain((type) => fc.tuple(fc.constant({ type }), fc.oneof(ofTypes[type], value))),
  enum: near(
    word('enum', fc.uniqueArray(small, { minLength: 2, maxLength: 4, selector: canonicalText })),
    () => small,
  ),
  const: near(word('const', fc.constantFrom(1, { a: 1, b: 2 })), () =>
    fc.constantFrom<OptionValue>(1, '1', { b: 2, a: 1 }),
  ),
  minimum: near(word('minimum', limits), () => number),
  maximum: near(word('maximum', limits), () => number),
  exclusiveMinimum: near(word('exclusiveMinimum', limits), () => number),
  exclusiveMaximum: near(word('exclusiveMaximum', limits), () => number),
  multipleOf: near(word('multipleOf', fc.constantFrom(1, 2, 1.5)), () => number),
  minLength: near(word('minLength', counts), () => letters),
  maxLength: near(word('maxLength', counts), () => letters),
  pattern: near(word('pattern', fc.constantFrom('a', '^a', '^[ab]+$', 'b$', '^.{2}$')), () => letters),
  items: near(
    word('items', fc.constantFrom({ type: 'integer' }, { enum: [0, 1, 'a'] }, { maximum: 1 })),
    () => list,
  ),
  minItems: near(word('minItems', counts), () => list),
  maxItems: near(word('maxItems', counts), () => list),
  uniqueItems: near(word('uniqueItems', fc.constant(true)), () => list),
  properties: near(
    word(
      'properties',
      fc.constantFrom(
        { a: { type: 'string' }, b: { type: 'integer' } },
        { a: { maximum: 0 }, b: { minimum: 1 } },
      ),
    ),
    () => object,
  ),
  required: near(word('required', fc.constantFrom(['a'], ['b'])), () => object),
  additionalProperties: near(
    fc.constantFrom<Words>(
      { additionalProperties: false, properties: { a: {} } },
      { additionalProperties: { type: 'integer' } },
    ),
    () => object,
  ),
}

test.each(Object.entries(pairs))(
  'it agrees on %s, as often where it fits as where it does not',
  (_, arbitrary) => {
    const results = { fits: 0, misfits: 0 }
    fc.assert(
      fc.property(arbitrary, ([words, given]) => {
        const isValid = new Validator(words, '2020-12', false).validate(given).valid
        results[isValid ? 'fits' : 'misfits']++
        expect(checkValue(settingOf(words), given).length === 0).toBe(isValid)
      }),
      { numRuns: propertyRuns(300) },
    )
    expect(Math.min(results.fits, results.misfits) / (results.fits + results.misfits)).toBeGreaterThan(0.2)
  },
)
