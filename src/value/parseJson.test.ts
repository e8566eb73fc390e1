import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arbitraryValue, counterexample, nestedLists, propertyRuns } from './arbitraryValue.ts'
import { objectOf } from './optionObject.ts'
import { equalValues } from './equal.ts'
import { parseJson } from './parseJson.ts'
import { printJson } from './printJson.ts'

function nativelyParsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Refusals of texts that are JSON all the same. */
const stricter = ['duplicate-key', 'too-deep', 'number-too-large']

function agreesWithNative(text: string): boolean {
  const parsed = parseJson(text)
  const native = nativelyParsed(text)
  if (!parsed.ok) return native === undefined || stricter.includes(parsed.error.kind)
  return (
    native !== undefined &&
    JSON.stringify(JSON.parse(printJson(parsed.value))) === JSON.stringify(native.value)
  )
}

describe('parseJson beside JSON.parse', () => {
  it('agrees on JSON, in every layout', () => {
    const text = fc
      .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'))
      .map(([value, space]) => JSON.stringify(value, null, space).replaceAll('\n', '\r\n'))
    expect(counterexample(text, (json) => parseJson(json).ok && agreesWithNative(json))).toBeNull()
  })

  it('agrees on texts that were tampered with', () => {
    const piece = fc.oneof(
      fc.constantFrom(...String.raw`" \ { } [ ] , : - + . e 0 12 \u12 \ud800 true nul "a": "" //`.split(' ')),
      fc.constantFrom(' ', '\n', '\r', '\t', '\0', '\f', '\u00a0', '\ufeff'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    const tampered = fc.tuple(fc.json(), fc.nat(), fc.nat(3), piece).map(([text, place, cut, insert]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + insert + text.slice(at + cut)
    })
    expect(counterexample(tampered, agreesWithNative, 3000)).toBeNull()
  })

  it('agrees on texts of mere pieces', () => {
    const piece = fc.constantFrom(' ', ...'[ ] { } , : "a" "b" 1 -2.5e3 null true 0 -'.split(' '))
    const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
    expect(counterexample(text, agreesWithNative, 5000)).toBeNull()
  })
})

test('reads back every value that is printed', () => {
  fc.assert(
    fc.property(arbitraryValue, fc.nat(3), (value, indent) => {
      const parsed = parseJson(printJson(value, indent))
      expect(parsed.ok && equalValues(parsed.value, value)).toBe(true)
    }),
    { numRuns: propertyRuns(1000) },
  )
})

test.each([
  ['', 'empty', 0, 1, 1],
  [' \r\n ', 'empty', 4, 2, 2],
  ['[1,', 'unexpected-end', 3, 1, 4],
  ['"abc', 'unexpected-end', 4, 1, 5],
  ['"abc\\', 'unexpected-end', 5, 1, 6],
  ['tru', 'unexpected-end', 3, 1, 4],
  ['[1,]', 'unexpected-character', 3, 1, 4, ']'],
  ['{a:1}', 'unexpected-character', 1, 1, 2, 'a'],
  ['{"a" 1}', 'unexpected-character', 5, 1, 6, '1'],
  ['[1 2]', 'unexpected-character', 3, 1, 4, '2'],
  ['["\u{1f600}",\n\u{1f600}]', 'unexpected-character', 7, 2, 1, '\u{1f600}'],
  ['["\u{1f600}", x]', 'unexpected-character', 7, 1, 7, 'x'],
  ['trux', 'unexpected-character', 3, 1, 4, 'x'],
  ['NaN', 'unexpected-character', 0, 1, 1, 'N'],
  ['\ufeff1', 'unexpected-character', 0, 1, 1, '\ufeff'],
  ['[\n\r01]', 'bad-number', 3, 3, 1, '01'],
  ['-', 'bad-number', 0, 1, 1, '-'],
  ['[1.]', 'bad-number', 1, 1, 2, '1.'],
  ['+1', 'bad-number', 0, 1, 1, '+1'],
  ['.5', 'bad-number', 0, 1, 1, '.5'],
  ['12px', 'bad-number', 0, 1, 1, '12px'],
  ['"a\\x"', 'bad-escape', 2, 1, 3, '\\x'],
  ['"\\u12g4"', 'bad-escape', 1, 1, 2, '\\u'],
  ['"a\nb"', 'control-character', 2, 1, 3, '\n'],
  ['{"a":1,"\\u0061":2}', 'duplicate-key', 7, 1, 8, 'a'],
  ['{"__proto__":1,"__proto__":2}', 'duplicate-key', 15, 1, 16, '__proto__'],
  ['[9223372036854775809]', 'number-too-large', 1, 1, 2, '9223372036854775809'],
  ['1e400', 'number-too-large', 0, 1, 1, '1e400'],
  ['1 // one', 'trailing-text', 2, 1, 3, '/'],
  ['{} {}', 'trailing-text', 3, 1, 4, '{'],
])('%j is refused as %s at %i', (text, kind, offset, line, column, found?: string) => {
  const error = found === undefined ? { kind, offset, line, column } : { kind, offset, line, column, found }
  expect(parseJson(text)).toStrictEqual({ ok: false, error })
})

test('one key in two objects is no duplicate, and inherited names are keys like others', () => {
  expect(parseJson('[{"a":{"a":1}},{"a":2,"toString":3}]').ok).toBe(true)
})

test('__proto__ is read as an own key', () => {
  const parsed = parseJson('{"__proto__":{"a":1}}')
  expect(parsed.ok && equalValues(parsed.value, objectOf([['__proto__', { a: 1 }]]))).toBe(true)
})

test('-0 is 0', () => {
  expect(parseJson('-0')).toStrictEqual({ ok: true, value: 0 })
})

test('nests as deep as the portal can decode, and no deeper', () => {
  expect(parseJson(printJson(nestedLists(509))).ok).toBe(true)
  expect(parseJson(printJson(nestedLists(510)))).toMatchObject({ error: { kind: 'too-deep', offset: 509 } })
  expect(parseJson('{"a":'.repeat(200_000))).toMatchObject({ error: { kind: 'too-deep' } })
})
