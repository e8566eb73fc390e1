import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaMistakes } from './schemaToPack.ts'

function mistakesIn(text: string): readonly string[] {
  return schemaMistakes('my.schema.json', new TextEncoder().encode(text))
}

test('a schema without mistakes can be packed, with a byte order mark too', () => {
  expect(mistakesIn('{"properties":{"a":{"type":"boolean"}}}')).toEqual([])
  expect(mistakesIn('\ufeff{"properties":{}}')).toEqual([])
})

test('every mistake has its line, column and kind', () => {
  expect(mistakesIn('{\n "properties": {\n  "a": { "$ref": "#", "type": "strin" }\n }\n}')).toEqual([
    'my.schema.json:3:10: unsupported-word, at /properties/a/$ref, found $ref',
    expect.stringMatching(
      /^my\.schema\.json:3:\d+: wrong-value, at \/properties\/a\/type, found strin, expected /,
    ),
  ])
  expect(mistakesIn('{\n"properties" {}}')).toEqual([expect.stringMatching(/^my\.schema\.json:2:14: /)])
})

test('a file in another encoding is told', () => {
  expect(schemaMistakes('my.schema.json', new Uint8Array([0xff, 0xfe, 0x7b, 0]))).toEqual([
    'my.schema.json: not UTF-8',
  ])
})

test('the schema of the example has no mistakes', () => {
  expect(schemaMistakes('options.schema.json', readFileSync('examples/plain/options.schema.json'))).toEqual(
    [],
  )
})
