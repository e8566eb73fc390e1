import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnLimitBytes } from '../save/storeSize.ts'
import { arbitraryString, nestedLists, propertyRuns } from '../value/arbitraryValue.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { readOptions } from './readOptions.ts'
import { rowsOf } from './rowsOf.ts'

describe('JSON', () => {
  test.each<[string, string[] | string]>([
    ['{"a":1,"b":[],"__proto__":null}', ['a number 1', 'b list []', '__proto__ null null']],
    ['\ufeff {"n":9007199254740993}', ['n number 9007199254740993']],
    ['{"result":{"a":"1"},"time":{"start":1.5,"finish":2}}', ['a string "1"']],
    ['{"result":["x"],"total":1,"time":{"start":1}}', ['0 string "x"']],
    ['{"result":[],"time":{"start":1}}', 'empty'],
    ['{"result":{"a":1},"time":"noon"}', ['result object {"a":1}', 'time string "noon"']],
    ['[{"key":"a","value":true},{"key":"a","value":2}]', ['a boolean true', 'a number 2 !duplicate']],
    ['{"b":1,"2":{"1":"b","0":"a"},"1":3}', ['b number 1', '2 object {"1":"b","0":"a"}', '1 number 3']],
    [
      '{"result":{"1":{"x":1,"0":2},"0":"a"},"time":{"start":1,"0":2}}',
      ['1 object {"x":1,"0":2}', '0 string "a"'],
    ],
    ['[{"key":"a","value":{"1":"b","0":"a"},"0":1}]', ['a object {"1":"b","0":"a"}']],
    ['{"a":{"1":"b","0":"a"},"a":1}', ['a object {"1":"b","0":"a"}', 'a number 1 !duplicate']],
    ['[]', 'empty'],
    ['{}', 'empty'],
    ['[1,2]', 'not-options'],
    ['[{"key":1,"value":2}]', 'not-options'],
    ['{"a":1', 'json'],
  ])('%s', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('a fault says where it stands', () => {
    expect(readOptions('{\n  "a": 1,\n  "b": 2,\n}')).toEqual({
      ok: false,
      error: {
        kind: 'json',
        error: { kind: 'unexpected-character', offset: 22, line: 4, column: 1, found: '}' },
      },
    })
    expect(readOptions('{"a":1e999}')).toMatchObject({ error: { error: { kind: 'number-too-large' } } })
    expect(readOptions('{"a":')).toMatchObject({ error: { error: { kind: 'unexpected-end', column: 6 } } })
  })

  test('the deepest value that the portal can keep is read, and within a REST answer too', () => {
    const value = printJson(nestedLists(509))
    expect(readOptions(`{"a":${value}}`).ok).toBe(true)
    expect(readOptions(`{"result":{"a":${value}},"time":{"start":1}}`).ok).toBe(true)
    expect(readOptions('['.repeat(100_000)).ok).toBe(false)
  })
})

describe('tables', () => {
  test.each<[string, string[] | string]>([
    ['key,type,value\r\na,string,007\r\n', ['a string 007']],
    ['Value;KEY\r\n1,5;a\r\n2;b', ['a string 1,5', 'b number 2']],
    ['key\tvalue\na\t" x\ny"\n\nb\t[1, 2]\n', ['a string  x\ny', 'b list [1, 2]']],
    ['key,value,type\na,1,Number\nb,2,\nc,3,int', ['a number 1', 'b number 2', 'c number 3 !unknown-type']],
    ['key,comment,value\na,why,1', ['a number 1']],
    ['key,type,value\na,object,"{""1"":2,""0"":3}"', ['a object {"1":2,"0":3}']],
    [
      'key,value\na\nb,1,2\nc,3,\na,4\na,5',
      [
        'line 2: string a !columns',
        'line 3: string b,1,2 !columns',
        'c number 3',
        'a number 4',
        'a number 5 !duplicate',
      ],
    ],
    ['key,value', 'empty'],
    ['a\t1\nb c\tx=y', ['a number 1', 'b c string x=y']],
    ['a,list,[]\nb,,true', ['a list []', 'b boolean true']],
    ['"a;b",true\nc,null', ['a;b boolean true', 'c null null']],
    ['a,b,c\nd,e,f', 'unknown-form'],
    ['a,b\nc', ['a string b', 'line 2: string c !columns']],
    ['a,b\r\n"c,d', ['a string b', 'line 2: string "c,d !bad-quotes']],
    ['a,1\n"b,2\nc,3', ['a number 1', 'line 2: string "b,2 !bad-quotes', 'c number 3']],
    ['a,1\nb,"2\nc,"3"\nd,4', ['a number 1', 'line 2: string b,"2 !bad-quotes', 'c number 3', 'd number 4']],
    ['key;value\na;"b"c\nd;e', ['line 2: string a;"b"c !bad-quotes', 'd string e']],
    ['key,value\na,"1\n2"\n\nb\nc,3', ['a string 1\n2', 'line 5: string b !columns', 'c number 3']],
    ['a,string,1\nb,strng,2\nc,3', ['a string 1', 'b number 2 !unknown-type', 'line 3: string c,3 !columns']],
    ['My options\n\nkey\ttype\tvalue\na\tlist\t[1]', ['line 1: string My options !columns', 'a list [1]']],
    ['from yesterday\na\t1\nb\t2', ['line 1: string from yesterday !columns', 'a number 1', 'b number 2']],
    ['a;1,5\nb;2,5', ['a string 1,5', 'b string 2,5']],
    ['a;x,y,z,w\nb;1', ['a string x,y,z,w', 'b number 1']],
    ['key|value\na|1', ['a number 1']],
    ['key,value\na,"b"c\n', 'bad-quotes'],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test.each<[string, string[]]>([
    ['sep=;\r\nkey;value\r\na;1,5', ['a string 1,5']],
    ['\ufeffsep=;\nkey;value\na;1', ['a number 1']],
    ['"sep=;"\nkey;value\na;1', ['a number 1']],
    ['SEP = ;\nkey;type;value\na;string;1', ['a string 1']],
    ["'Sep=,'\na,1", ['a number 1']],
    ['sep=\t\nkey\tvalue\na\t1', ['a number 1']],
    ['sep=|\na|1\nb|2|3', ['a number 1', 'line 3: string b|2|3 !columns']],
    ['sep=^\rkey^value\ra^"x^y"', ['a string x^y']],
    ['sep=;\n\ufeffkey;value\na;1', ['a number 1']],
    ['sep= \nkey value\na 1', ['a number 1']],
    // Here it is an option like any other.
    ['sep=;\nA=1', ['sep string ;', 'A number 1']],
    ['sep=;', ['sep string ;']],
    ['sep=x\nmax=5', ['sep string x', 'max number 5']],
  ])('a first line names the delimiter: %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('what this app guards against running as a formula comes back, and foreign apostrophes stay', () => {
    expect(rowsOf("key,type,value\n'=a,string,'+1\nb,string,''=1\nc,string,'tis")).toEqual([
      '=a string +1',
      "b string '=1",
      "c string 'tis",
    ])
    expect(rowsOf("key,value\nfont,'-apple-system'")).toEqual(["font string '-apple-system'"])
  })

  test('a malformed quote says where it stands', () => {
    expect(readOptions('key,value\r\na,"b\r\n')).toMatchObject({
      error: { kind: 'bad-quotes', line: 2, column: 3 },
    })
    expect(readOptions('sep=;\nkey;value\na;"b\n')).toMatchObject({
      error: { kind: 'bad-quotes', line: 3, column: 3 },
    })
  })

  test('line breaks of another sort in cells stay as they are', () => {
    expect(rowsOf('key,value\r\na,"\n\r\r\n"\r\nb,"c\n"')).toEqual(['a string \n\r\r\n', 'b string c\n'])
    expect(rowsOf('key,value\ra,"\n"\rb,c')).toEqual(['a string \n', 'b string c'])
    expect(rowsOf('"a\r\nb",1\nc,2\n')).toEqual(['a\r\nb number 1', 'c number 2'])
  })
})

describe('lines', () => {
  test.each<[string, string[] | string]>([
    ['A=1\nB=two words\r\n\r\nexport C = true', ['A number 1', 'B string two words', 'C boolean true']],
    ['# note\nui.theme: dark\nurl=http://x/?a=b#c\n', ['ui.theme string dark', 'url string http://x/?a=b#c']],
    ['A="x\\ny \\"z\\" \\w"\nB=\'x\\ny\' # why', ['A string x\ny "z" \\w', 'B string x\\ny']],
    ['A="1\n2"\nB=`3`', ['A string 1\n2', 'B string 3']],
    ['A="open\nB=don\'t', ['A string "open', "B string don't"]],
    ['A=#fff\nB=1 # one\nC=\nD= # none', ['A string #fff', 'B number 1', 'C string ', 'D string ']],
    ['A=1,5\nA=2', ['A string 1,5', 'A number 2 !duplicate']],
    ['A={"b":[1]}', ['A object {"b":[1]}']],
    ['a:b=c\nd:', ['a:b string c', 'd string ']],
    ['ключ=значение', ['ключ string значение']],
    ['# only this', 'unknown-form'],
    ['just some words', 'unknown-form'],
    ['A=1\njust some words', ['A number 1', 'line 2: string just some words !not-a-pair']],
    [
      '# note\nA="1\n2"\n =x\nB C=3\nD=4',
      ['A string 1\n2', 'line 4: string =x !not-a-pair', 'line 5: string B C=3 !not-a-pair', 'D number 4'],
    ],
    [
      'words, more words: and these\nA=1\nB=2',
      ['line 1: string words, more words: and these !not-a-pair', 'A number 1', 'B number 2'],
    ],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })
})

test.each<[string, OptionValue]>([
  ['12', 'number'],
  ['-0.5', 'number'],
  ['9223372036854775807', 'number'],
  ['9223372036854775808', 'string'],
  ['0.1000000000000000055', 'string'],
  ['1.0', 'string'],
  ['-0', 'string'],
  ['007', 'string'],
  ['1e5', 'string'],
  ['+1', 'string'],
  [' 1', 'string'],
  ['TRUE', 'string'],
  ['null', 'null'],
  ['[1', 'string'],
  ['{"a":1,"a":2}', 'string'],
])('%j without a type is a %s', (text, kind) => {
  const read = readOptions(`key\tvalue\nk\t"${text.replaceAll('"', '""')}"`)
  expect(read.ok && read.rows[0]?.kind).toBe(kind)
})

test('what is too large, or nothing, is refused', () => {
  expect(rowsOf('')).toBe('empty')
  expect(rowsOf('\ufeff \n')).toBe('empty')
  expect(rowsOf(`a=${'x'.repeat(columnLimitBytes)}`)).toBe('too-large')
})

test('any text is read or refused', () => {
  const mark = fc.constantFrom(
    '"',
    ',',
    '\t',
    '\n',
    '\r\n',
    'key',
    'value',
    '=',
    ': ',
    '{',
    '[',
    '#',
    "'",
    'a',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: mark }), arbitraryString), (text) => {
      const read = readOptions(text)
      expect(read.ok ? read.rows.length > 0 : read.error.kind !== undefined).toBe(true)
    }),
    { numRuns: propertyRuns(3000) },
  )
})
