import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from '../value/arbitraryValue.ts'
import { CharacterRanges, characterSets } from './characterSet.ts'
import { readSchemaValue } from './readSchema.ts'
import { safePattern } from './safePattern.ts'

test.each([
  '^[^ @]+@[^ @]+$',
  String.raw`^\d+(?:\.\d+)?$`,
  String.raw`^\d{4}-\d{2}-\d{2}$`,
  String.raw`^\d{3}\d{2}$`,
  '^(?:http|https)://[^ ]+$',
  '^https?://',
  '^#(?:[0-9a-fA-F]{3}){1,2}$',
  String.raw`^\p{L}+ \p{L}+$`,
  String.raw`^\+?\d{1,3}[ -]\d{3,12}$`,
  '^(?:[0-9a-f]{4}:){1,7}[0-9a-f]{4}$',
  '^[a-z][a-z0-9_]*$',
  '^(?<name>[a-z]+)=[0-9]+$',
  String.raw`^(?:\d+,)*\d+$`,
  '^$',
  '',
  'a|b|c',
  String.raw`^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$`.replace('+[a-z]{2,}', '{1,3}[a-z]{2}'),
  String.raw`^(?:[01]\d|2[0-3]):[0-5]\d$`,
  '^[\\]\\-a]+$',
  '^\\u{1f600}+$',
  '^a{0}b$',
])('%s is safe', (source) => {
  expect(safePattern(source)).toMatchObject({ ok: true, pattern: { source } })
})

test.each([
  ['(a)\\1', 'backreference'],
  ['(?<x>a)\\k<x>', 'backreference'],
  ['^(?=a)b', 'look-around'],
  ['(?!a)b', 'look-around'],
  ['(?<=a)b', 'look-around'],
  ['(?<!a)b', 'look-around'],
  ['(', 'invalid'],
  ['[z-a]', 'invalid'],
  ['\\p{Nothing}', 'invalid'],
  ['a{2,1}', 'invalid'],
  ['^(a+)+$', 'repetition'],
  ['^(a*)*$', 'repetition'],
  ['^(a|a)*$', 'repetition'],
  ['^(a|aa)+$', 'repetition'],
  ['^(?:a?){30}a{30}$', 'repetition'],
  [`^${'a?'.repeat(30)}${'a'.repeat(30)}$`, 'repetition'],
  [`^${'(a|a)'.repeat(30)}$`, 'repetition'],
  ['^(a|a){30}$', 'repetition'],
  ['^a*a*$', 'repetition'],
  ['^a*b?a*$', 'repetition'],
  ['.*b.*c', 'repetition'],
  ['^\\w+\\d+$', 'repetition'],
  ['^(a{1,30}){1,30}$', 'repetition'],
  ['^(?:\\w+\\s?)*$', 'repetition'],
  ['^(?:[a-z]+[ ]*)+$', 'repetition'],
  ['^([a-zA-Z0-9._-]+)*@x$', 'repetition'],
  ['^\\p{L}+\\p{Lu}+$', 'repetition'],
  ['a'.repeat(1001), 'too-complex'],
  ['ab'.repeat(200), 'too-complex'],
])('%s is refused: %s', (source, problem) => {
  expect(safePattern(source)).toStrictEqual({ ok: false, problem })
})

const part = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '[ab]', '.', '[^a]'),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}'))
      .map(([x, many]) => `(?:${x})${many}`),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => x + y),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => `(?:${x}|${y})`),
  ),
})).node

test('what is taken fails in no time, whatever it is given', () => {
  fc.assert(
    fc.property(
      part,
      fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', 'aab'), { minLength: 1, maxLength: 3 }),
      (source, words) => {
        const read = safePattern(`^(?:${source})$`)
        if (!read.ok) return
        const start = performance.now()
        read.pattern.expression.test(`${words.join('').repeat(1500)}!`)
        expect(performance.now() - start).toBeLessThan(1000)
      },
    ),
    { numRuns: propertyRuns(300) },
  )
})

test.each([
  { name: 'classes of Unicode', source: (index: number) => `^\\p{L}+=[\\p{Sc}\\d]{${1 + index}}$` },
  { name: 'patterns that take all steps', source: (index: number) => `^${'a?'.repeat(20)}b{${1 + index}}$` },
  { name: 'long choices', source: (index: number) => `^(?:${'\\w|'.repeat(100)}a){${1 + index}}$` },
])('$name in every setting of a schema do not hold it up', ({ source }) => {
  const properties = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`o${index}`, { pattern: source(index) }]),
  )
  const start = process.cpuUsage()
  readSchemaValue({ properties })
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
})

test('sets of characters that are found by trying overlap exactly where they share a character', () => {
  const ranges = new CharacterRanges()
  const sources = ['\\p{Lu}', '\\p{Ll}', '\\p{L}', '\\s', '\\p{Nd}', '[\\p{Sc}a]', '\\p{Cs}', '[^\\p{L}]']
  for (const source of sources) {
    const expression = new RegExp(`^${source}$`, 'u')
    const found = new Uint8Array(0x11_0000)
    for (const [from, to] of ranges.of(source)) found.fill(1, from, to + 1)
    const wrong = Array.from({ length: 0x1_0000 }, (_, point) => point).filter(
      (point) => (found[point] === 1) !== expression.test(String.fromCodePoint(point)),
    )
    expect([source, wrong]).toEqual([source, []])
  }
  const sets = characterSets(sources, ranges)
  const shared = (a: string, b: string): boolean => ((sets.get(a) ?? 0n) & (sets.get(b) ?? 0n)) !== 0n
  expect([shared('\\p{Lu}', '\\p{Ll}'), shared('\\p{Lu}', '\\p{L}'), shared('\\p{L}', '[^\\p{L}]')]).toEqual([
    false,
    true,
    false,
  ])
})
