import { expect, test } from 'vitest'
import { objectOf } from './optionObject.ts'
import type { OptionValue } from './optionValue.ts'
import { serializedEntrySize, serializedSize } from './serializedSize.ts'

// The texts are what PHP 8.2 serialize() gave.
test.each<[OptionValue, string]>([
  [null, 'N;'],
  [true, 'b:1;'],
  ['', 's:0:"";'],
  ['é"', 's:3:"é"";'],
  ['0123456789', 's:10:"0123456789";'],
  [-5, 'i:-5;'],
  [-0, 'i:0;'],
  [-(2n ** 63n), 'i:-9223372036854775808;'],
  [2n ** 63n, 'd:9.223372036854776E+18;'],
  [1e16, 'd:10000000000000000;'],
  [12345678901234568, 'd:12345678901234568;'],
  [1e17, 'd:1.0E+17;'],
  [-1.5e300, 'd:-1.5E+300;'],
  [0.0001, 'd:0.0001;'],
  [-0.00012, 'd:-0.00012;'],
  [0.00001, 'd:1.0E-5;'],
  [0.000015, 'd:1.5E-5;'],
  [0.5, 'd:0.5;'],
  [123.25, 'd:123.25;'],
  [0.30000000000000004, 'd:0.30000000000000004;'],
  [[], 'a:0:{}'],
  [{}, 'a:0:{}'],
  [
    Array.from({ length: 11 }, () => null),
    'a:11:{i:0;N;i:1;N;i:2;N;i:3;N;i:4;N;i:5;N;i:6;N;i:7;N;i:8;N;i:9;N;i:10;N;}',
  ],
  [
    objectOf([
      ['1', 'b'],
      ['0', 'a'],
    ]),
    'a:2:{i:1;s:1:"b";i:0;s:1:"a";}',
  ],
  [objectOf([['__proto__', { a: 'b' }]]), 'a:1:{s:9:"__proto__";a:1:{s:1:"a";s:1:"b";}}'],
])('%o takes as much as %s', (value, serialized) => {
  expect(serializedSize(value)).toBe(new TextEncoder().encode(serialized).length)
})

test.each([
  ['0', 'i:0;'],
  ['-1', 'i:-1;'],
  ['9223372036854775807', 'i:9223372036854775807;'],
  ['-9223372036854775808', 'i:-9223372036854775808;'],
  ['9223372036854775808', 's:19:"9223372036854775808";'],
  ['-9223372036854775809', 's:20:"-9223372036854775809";'],
  ['-0', 's:2:"-0";'],
  ['01', 's:2:"01";'],
  ['+1', 's:2:"+1";'],
  ['1.0', 's:3:"1.0";'],
  ['', 's:0:"";'],
  ['1\n', 's:2:"1\n";'],
  ['ключ', 's:8:"ключ";'],
])('the key %j takes as much as %s', (key, serialized) => {
  expect(serializedEntrySize(key, null)).toBe(new TextEncoder().encode(serialized).length + 2)
})
