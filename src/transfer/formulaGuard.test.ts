import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryString, propertyRuns } from '../value/arbitraryValue.ts'
import { guardFormula, withoutGuard } from './formulaGuard.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\ttext', "'\ttext"],
  ['\rtext', "'\rtext"],
  ['\0=1', "'\0=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u200b=1', "'\u200b=1"],
  ['\ufeff=1', "'\ufeff=1"],
  ['"=1"', `'"=1"`],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ['=1\nnote', "'=1\nnote"],
  ['text = 1', 'text = 1'],
  [' text', ' text'],
  ["'tis", "'tis"],
  ["''", "''"],
  ['a-b', 'a-b'],
  ['1-1', '1-1'],
  ['', ''],
])('%j is written as %j', (cell, guarded) => {
  expect(guardFormula(cell)).toBe(guarded)
  expect(withoutGuard(guarded)).toBe(cell)
})

test('every cell comes back', () => {
  const mark = fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '＝', ' ', '\u200b', 'a', '1')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: mark }), arbitraryString), (cell) => {
      expect(withoutGuard(guardFormula(cell))).toBe(cell)
    }),
    { numRuns: propertyRuns(3000) },
  )
})
