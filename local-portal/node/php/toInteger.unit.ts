import { expect, test } from 'vitest'
import { jsonDecode } from './jsonDecode.ts'
import { toInteger } from './toInteger.ts'

// What PHP 8.2 answers.
test.each([
  ['"abc"', 0n],
  ['"12abc"', 12n],
  ['"1e3"', 1000n],
  ['"1e1000"', 0n],
  ['"\\t\\n\\r\\u000b\\f12"', 12n],
  ['"\\u00a05"', 0n],
  ['"+5"', 5n],
  ['"+-5"', 0n],
  ['".5"', 0n],
  ['"-.9e1"', -9n],
  ['"0x1A"', 0n],
  ['"1e"', 1n],
  ['"99999999999999999999"', 9223372036854775807n],
  ['"-99999999999999999999"', -9223372036854775808n],
  ['"1e19"', 9223372036854775807n],
  ['-3.99', -3n],
  ['1e30', 5076964154930102272n],
  ['-1e19', 8446744073709551616n],
  ['1e400', 0n],
  ['true', 1n],
  ['null', 0n],
  ['[]', 0n],
  ['{"a":0}', 1n],
])('%s becomes %s', (json, integer) => {
  const decoded = jsonDecode(json)
  expect(decoded.ok && toInteger(decoded.value)).toBe(integer)
})
