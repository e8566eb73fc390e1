import { describe, expect, test } from 'vitest'
import { jsonDecode } from './jsonDecode.ts'
import { jsonEncode, jsonText } from './jsonEncode.ts'
import { serializedSize } from './serializedSize.ts'

function throughPhp(text: string): string {
  const decoded = jsonDecode(text)
  if (!decoded.ok) return 'undecodable'
  const encoded = jsonEncode(decoded.value)
  return encoded.ok ? encoded.text : encoded.kind
}

describe('json_decode, then json_encode, as PHP 8.2 answered', () => {
  test.each([
    ['1e15', '1000000000000000'],
    ['1e14', '100000000000000'],
    ['100000.0', '100000'],
    ['123456789012345678.0', '1.2345678901234568e+17'],
    ['12345678901234567.0', '12345678901234568'],
    ['1e17', '1.0e+17'],
    ['0.0001', '0.0001'],
    ['0.00001', '1.0e-5'],
    ['5e-324', '5.0e-324'],
    ['-0', '0'],
    ['-0.0', '-0'],
    ['1E400', 'not-finite'],
    ['9223372036854775807', '9223372036854775807'],
    ['9223372036854775808', '9.223372036854776e+18'],
    ['{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['{"1":"b","0":"a"}', '{"1":"b","0":"a"}'],
    ['{"0":"a","1":{}}', '["a",[]]'],
    ['"\\ud83d\\ude00"', '"😀"'],
  ])('%s becomes %s', (text, expected) => {
    expect(throughPhp(text)).toBe(expected)
  })

  test.each(['', '01', '1.', '.5', '[1,]', '"\\x"', '"\t"', '"\\ud800"', '"\\udc00"', '\ufeff1', '1 2'])(
    '%j is not decoded',
    (text) => {
      expect(jsonDecode(text)).toEqual({ ok: false })
    },
  )

  test('511 nested arrays are decoded, 512 are not', () => {
    expect(jsonDecode('['.repeat(511) + ']'.repeat(511)).ok).toBe(true)
    expect(jsonDecode('['.repeat(512) + ']'.repeat(512)).ok).toBe(false)
  })

  test('a kept infinity reads back as itself', () => {
    expect(jsonText(-Infinity, 'keep')).toBe('-1E400')
    expect(jsonDecode('-1E400')).toEqual({ ok: true, value: -Infinity })
  })
})

test('serializedSize counts the bytes of serialize', () => {
  const decoded = jsonDecode('{"1":"é","a":1.0,"b":0.1,"c":null,"d":true,"e":[],"f":-5,"g":1e21,"h":-0.0}')
  const serialized =
    'a:9:{i:1;s:2:"é";s:1:"a";d:1;s:1:"b";d:0.1;s:1:"c";N;s:1:"d";b:1;s:1:"e";a:0:{}s:1:"f";i:-5;s:1:"g";d:1.0E+21;s:1:"h";d:-0;}'
  expect(decoded.ok && serializedSize(decoded.value)).toBe(Buffer.byteLength(serialized))
})
