import { expect, test } from 'vitest'
import { languages } from '../messages/language.ts'
import { loadSaySettings } from '../messages/settingsMessages.ts'
import { checkStored } from '../schema/checkValue.ts'
import type { Misfit, StoredProblem } from '../schema/misfit.ts'
import { formats, keywords, settingTypes } from '../schema/schema.ts'
import { settingOf } from '../schema/settingOf.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { misfitSentence } from './misfitSentence.ts'

const say = await loadSaySettings('en')

function sentences(words: object, stored: OptionValue): readonly string[] {
  const setting = settingOf(words)
  return checkStored(setting, stored).map((misfit) => misfitSentence(say, misfit, setting, 'en'))
}

const ofLimits = { type: 'number', minimum: 5, exclusiveMaximum: 200, multipleOf: 0.5 }

type Case = readonly [{ readonly [word: string]: OptionValue }, OptionValue, ...string[]]

const cases: readonly Case[] = [
  [{ type: 'string' }, 1, 'This must be text.'],
  [{ type: 'integer' }, 1.5, 'This must be a whole number.'],
  [ofLimits, 4, 'At least 5.'],
  [ofLimits, 200.25, 'Less than 200.', 'A multiple of 0.5.'],
  [{ type: 'integer', maximum: 200 }, 201, 'At most 200.'],
  [{ maximum: 1_234_567.5 }, 2_000_000, 'At most 1,234,567.5.'],
  [{ maximum: 0.000_01 }, 1, 'At most 0.00001.'],
  [{ maximum: 9_223_372_036_854_775_807n }, 9_223_372_036_854_775_808n, 'At most 9,223,372,036,854,775,807.'],
  [{ exclusiveMinimum: 0 }, 0, 'More than 0.'],
  [{ multipleOf: 1 }, 0.5, 'This must be a whole number.'],
  [{ minLength: 2, maxLength: 1 }, 'ab', 'At most 1 character.'],
  [{ minLength: 2 }, 'a', 'At least 2 characters.'],
  [
    { minItems: 1, maxItems: 2, uniqueItems: true },
    [1, 1, 2],
    'At most 2 items.',
    'Each item may appear only once.',
  ],
  [{ enum: ['a', 'b'], 'x-enumLabels': ['Light', 'Dark'] }, 'c', 'Choose one of these: Light or Dark.'],
  [{ enum: [1, 2, 3, 4, 5, 6, 7] }, 8, 'This is not one of the choices.'],
  [{ const: 2 }, 1, 'This must be 2.'],
  [{ pattern: '^a' }, 'b', 'This is not written in the expected form.'],
  [{ pattern: '^a', examples: ['ab'] }, 'b', 'This is not written in the expected form. An example: ab'],
  [{ format: 'date' }, 'x', 'Enter a date such as 2025-12-31.'],
  [{ format: 'time' }, '9:00', 'Enter a time such as 09:30.'],
  [{ format: 'color' }, 'red', 'Enter a colour such as #1e90ff.'],
  [{ type: 'boolean', 'x-stored': 'yn' }, 'y', 'What is stored means neither on nor off.'],
  [
    { 'x-stored': 'json' },
    '{"a":\n}',
    'The text is not valid JSON. Line 2, column 1: “}” is not expected here.',
  ],
  [{ 'x-stored': 'json' }, 5, 'Something other than text is stored, so it cannot be read as JSON.'],
  [{ items: { maximum: 5 } }, [1, 6], 'Item 2: At most 5.'],
  [
    { items: { properties: { size: { maximum: 5, title: 'Size' } } } },
    [{ size: 6 }],
    'Item 1 → Size: At most 5.',
  ],
  [{ additionalProperties: { type: 'string', title: 'Any' } }, { a: 1 }, 'a: This must be text.'],
  [{ required: ['a'], properties: { a: { title: 'Name' } } }, {}, '“Name” must be filled in.'],
  [
    { properties: { a: { properties: { b: {} }, required: ['b'], title: 'Box' } } },
    { a: {} },
    'Box: “b” must be filled in.',
  ],
  [
    { additionalProperties: false, properties: { a: {} } },
    { b: 1 },
    '“b” does not belong here. Remove it, or correct its name.',
  ],
  [{ enum: ['a'], 'x-errors': { enum: 'Light, please.' } }, 'c', 'Light, please.'],
  [{ items: { maximum: 5, 'x-errors': { maximum: 'Too many.' } } }, [6], 'Item 1: Too many.'],
  [{ items: { maximum: 5 }, 'x-errors': { maximum: 'Not mine.' } }, [6], 'Item 1: At most 5.'],
  [
    { required: ['a'], properties: { a: { 'x-errors': { required: 'Your name, please.' } } } },
    {},
    'Your name, please.',
  ],
  [{ required: ['a'], 'x-errors': { required: 'Fill it in.' }, properties: { a: {} } }, {}, 'Fill it in.'],
]

test.each(
  cases.map(([words, stored, ...expected]) => ({
    name: printJson([words, stored]),
    words,
    stored,
    expected,
  })),
)('$name', ({ words, stored, expected }) => {
  expect(sentences(words, stored)).toEqual(expected)
})

test.each([
  { 'x-stored': 'json', writeOnly: true },
  { 'x-stored': 'json', properties: { token: { writeOnly: true } } },
])('no piece of a secret is told: %j', (words) => {
  const [sentence] = sentences(words, '{"token":s3cret}')
  expect(sentence).toContain('Line 1, column 10')
  expect(sentence).not.toContain('“s')
})

test('a language has its own sentences, numbers and texts of the schema', async () => {
  const german = await loadSaySettings('de')
  const setting = settingOf({ maximum: 1000.5, 'x-i18n': { ru: { errors: { maximum: 'Многовато.' } } } })
  const [misfit] = checkStored(setting, 2000)
  expect(misfit && misfitSentence(german, misfit, setting, 'de')).toBe('Höchstens 1.000,5.')
  expect(misfit && misfitSentence(await loadSaySettings('ru'), misfit, setting, 'ru')).toBe('Многовато.')
})

const problems: readonly StoredProblem[] = [
  'no-text',
  'bad-json',
  'duplicate-key',
  'number-not-exact',
  'no-boolean',
  'no-number',
  'no-list',
  'empty-item',
  'comma-in-item',
]

const every: readonly Misfit[] = [
  ...keywords.map((keyword): Misfit => ({ path: [], keyword, expected: '5' })),
  ...keywords.map((keyword): Misfit => ({ path: ['a', 0], keyword, expected: '5' })),
  ...settingTypes.map((expected): Misfit => ({ path: [], keyword: 'type', expected })),
  ...formats.map((expected): Misfit => ({ path: [], keyword: 'format', expected })),
  ...problems.map((problem): Misfit => ({ path: [], keyword: 'x-stored', problem })),
]

test.each(languages)('everything that can be wrong is told in $name', async ({ code }) => {
  const translated = await loadSaySettings(code)
  for (const misfit of every) {
    expect(misfitSentence(translated, misfit, settingOf({ enum: ['a'] }), code)).toMatch(/^[^{}]{4,}$/)
  }
})
