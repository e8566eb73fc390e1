import { expect, test } from 'vitest'
import { languages } from '../messages/language.ts'
import { loadSaySettings } from '../messages/settingsMessages.ts'
import type { Mistake, MistakeKind } from '../schema/mistake.ts'
import { mistakeExamples } from '../schema/mistakeExamples.ts'
import { readSchema } from '../schema/readSchema.ts'
import { mistakeSentence } from './mistakeSentence.ts'

const say = await loadSaySettings('en')

/** Those that the examples, which are JSON and short, do not have. */
const others: readonly Mistake[] = [
  ...(
    [
      'empty',
      'unexpected-end',
      'unexpected-character',
      'bad-number',
      'bad-escape',
      'control-character',
      'duplicate-key',
      'too-deep',
      'number-too-large',
      'trailing-text',
      'exponent-too-large',
    ] satisfies MistakeKind[]
  ).map((kind): Mistake => ({ kind, pointer: '', found: '1e999' })),
  { kind: 'not-json', pointer: '' },
  { kind: 'too-large', pointer: '', expected: '8000000' },
  { kind: 'too-many-settings', pointer: '/properties/a', expected: '5000' },
  ...['backreference', 'too-complex'].map((expected): Mistake => ({
    kind: 'unsafe-pattern',
    pointer: '',
    found: 'a',
    expected,
  })),
]

test.each(languages)('every mistake is told in $name', async ({ code }) => {
  const translated = await loadSaySettings(code)
  for (const mistake of [...mistakeExamples.map((example) => example.mistake), ...others]) {
    const sentence = mistakeSentence(translated, mistake)
    expect(sentence).not.toMatch(/\{\w+\}/)
    expect(sentence).toContain(mistake.pointer)
    // What stands there, or should stand there, is named.
    const named = mistake.kind === 'unsafe-pattern' ? '^[^ @]+@[^ @]+$' : mistake.expected
    const isNumber = /^\d+$/.test(named ?? '')
    if (named !== undefined && !isNumber && mistake.kind !== 'does-not-fit') expect(sentence).toContain(named)
  }
})

function sentences(text: string): readonly string[] {
  const read = readSchema(text)
  return read.ok ? [] : read.mistakes.map((mistake) => mistakeSentence(say, mistake))
}

test.each([
  ['{"properties":{},}', ['Line 1, column 18: “}” is not expected here.']],
  [
    '{\n  "properties": { "a": { "titel": "A" } } }',
    [
      'Line 2, column 26 (/properties/a/titel): “titel” is not a word of a settings schema. Remove it. Did you mean “title”?',
    ],
  ],
  [
    '{"properties":{"a":{"x-acme":1}}}',
    [
      'Line 1, column 21 (/properties/a/x-acme): “x-acme” is not a word of a settings schema. Remove it. A word of your own needs your name in it, such as x-acme-icon.',
    ],
  ],
  [
    '{"properties":{"a":{"pattern":"(a+)+"}}}',
    [
      'Line 1, column 31 (/properties/a/pattern): Two repetitions in the pattern can match the same text, which can take a long time. Make them differ in their characters. One that is fine: ^[^ @]+@[^ @]+$',
    ],
  ],
  [
    '{"properties":{"a":{"x-i18n":{"es":{}}}}}',
    [
      'Line 1, column 31 (/properties/a/x-i18n/es): “es” is not a code that the portal has for a language. Did you mean “la”?',
    ],
  ],
  [
    '{"properties":{"a":{"type":"strin"}}}',
    [
      'Line 1, column 28 (/properties/a/type): “strin” cannot stand here. What can: string, number, integer, boolean, array, object, null.',
    ],
  ],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test('without a text, the pointer alone is the place', () => {
  expect(mistakeSentence(say, { kind: 'missing-word', pointer: '/x-groups/0/id', expected: 'id' })).toBe(
    '/x-groups/0/id: “id” is missing. Add it.',
  )
  expect(mistakeSentence(say, { kind: 'too-large', pointer: '', expected: '8000000' })).toBe(
    'The schema is longer than 8,000,000 characters and was not read. Shorten it.',
  )
})
