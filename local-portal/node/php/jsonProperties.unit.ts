import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntegerKey } from './arrayKey.ts'
import { jsonDecode } from './jsonDecode.ts'
import { jsonEncode, jsonText } from './jsonEncode.ts'
import type { PhpValue } from './phpValue.ts'

const text = fc.string({ unit: 'binary' })
const { value: phpValue } = fc.letrec<{ value: PhpValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    // PHP writes -0.0 as -0, and reads that as the integer 0.
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((float) => !Object.is(float, -0)),
    text,
    fc
      .array(fc.tuple(fc.oneof(text, fc.nat(5).map(String)), tie('value')))
      .map((entries) => new Map(entries)),
  ),
}))

test('what is kept with its fractions reads back as it was', () => {
  fc.assert(
    fc.property(phpValue, (value) => {
      expect(jsonDecode(jsonText(value, 'keep'))).toEqual({ ok: true, value })
    }),
  )
})

test('what PHP writes it reads and writes the same way again', () => {
  fc.assert(
    fc.property(phpValue, (value) => {
      const first = jsonEncode(value)
      const again = first.ok ? jsonDecode(first.text) : undefined
      expect(again?.ok && jsonEncode(again.value)).toEqual(first)
    }),
  )
})

test('what PHP writes is the JSON everyone reads', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.constant(null))), (members) => {
      fc.pre(Object.keys(members).some((key) => !isIntegerKey(key)))
      const encoded = jsonEncode(new Map(Object.entries(members)))
      expect(encoded.ok && JSON.parse(encoded.text)).toEqual({ ...members })
    }),
  )
})
