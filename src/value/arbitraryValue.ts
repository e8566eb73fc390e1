import * as fc from 'fast-check'
import { objectOf } from './optionObject.ts'
import type { OptionValue } from './optionValue.ts'

/** Strings of every sort, for tests: halves of surrogate pairs, controls and line breaks are frequent. */
export const arbitraryString = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\r\n', '\\', 'n', 'u0041', '"', '\0', '\u2028', '\ufeff', 'я'),
  }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)

/** Integers of 64 bits that a double cannot hold. */
const arbitraryBigint = fc
  .bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })
  .chain((integer) => fc.constantFrom(integer, -integer))

const arbitraryNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.double({ min: 2 ** 53, max: 2 ** 64, noNaN: true }).map(Math.round),
)

const arbitraryKey = fc.oneof(
  arbitraryString,
  fc.constantFrom(
    '__proto__',
    'toString',
    '0',
    '1',
    '2',
    '12',
    '01',
    '-1',
    '4294967294',
    '4294967295',
    'toJSON',
  ),
)

/** Option values of every kind, for tests: all that a person can read, write or keep. */
export const arbitraryValue: fc.Arbitrary<OptionValue> = fc.letrec<{ value: OptionValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(arbitraryString, arbitraryNumber, arbitraryBigint, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(arbitraryKey, tie('value')), { maxLength: 4 }).map(objectOf),
  ),
})).value

/** Lists within lists. */
export function nestedLists(depth: number): OptionValue {
  let value: OptionValue = []
  for (let level = 1; level < depth; level++) value = [value]
  return value
}

/** How often a property is checked; `npm run soak` checks it many times more. */
export function propertyRuns(count: number): number {
  return count * Number(import.meta.env['SOAK'] ?? 1)
}

/** The smallest value found that something does not hold for; null where it holds for all. */
export function counterexample<T>(
  values: fc.Arbitrary<T>,
  holds: (value: T) => boolean,
  numRuns = 1000,
): [T] | null {
  return fc.check(fc.property(values, holds), { numRuns: propertyRuns(numRuns) }).counterexample
}
