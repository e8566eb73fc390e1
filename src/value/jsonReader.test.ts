import { expect, test } from 'vitest'
import { wireNumber } from './jsonNumber.ts'
import { type JsonRules, readJson } from './jsonReader.ts'

const rules: JsonRules = { duplicateKeys: 'refused', maxNesting: 2, readNumber: wireNumber }

test('the last of two values for one key wins where the rules allow two', () => {
  expect(readJson('{"a":1,"a":2}', { ...rules, duplicateKeys: 'last-wins' })).toEqual({ a: 2 })
  expect(() => readJson('{"a":1,"a":2}', rules)).toThrow('duplicate-key at 7')
})

test('nesting is counted over lists and objects', () => {
  expect(readJson('[{},[],{"a":1}]', rules)).toEqual([{}, [], { a: 1 }])
  expect(() => readJson('[{"a":[]}]', rules)).toThrow('too-deep at 6')
})

test('what is nested deeper is cut where the rules say so', () => {
  const cutting = { ...rules, cutsDeeper: true }
  expect(readJson('[[["]",{}],1],{"a":{"b":[]},"c":[2]}]', cutting)).toEqual([[[], 1], { a: [], c: [] }])
  expect(() => readJson('[[[[]', cutting)).toThrow('unexpected-end')
})

test('numbers of more than 15 characters, and all but plain ones, are read by the rules', () => {
  const literals: string[] = []
  const readNumber = (literal: string): number => literals.push(literal)
  readJson('[123456789012345, 1234567890123456 ,-1,1.5,1e2,0]', { ...rules, readNumber })
  expect(literals).toEqual(['1234567890123456', '-1', '1.5', '1e2'])
})

test('reads every escape', () => {
  expect(readJson(String.raw`"\"\\\/\b\f\n\r\t\u0041\ud83d\uDE00\u002f"`, rules)).toBe(
    '"\\/\b\f\n\r\tA\u{1f600}/',
  )
})

test('a fault is a SyntaxError', () => {
  expect(() => readJson('\u007f', rules)).toThrow(SyntaxError)
})
