import { expect, test } from 'vitest'
import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray } from '../php/phpValue.ts'
import { shippedScenarios } from './scenarios.ts'

test.each([
  ['empty', 0],
  ['typical', 40],
  ['error-pair', 6],
  ['many', 100_000],
])('%s holds %d options', (name, count) => {
  const decoded = jsonDecode(shippedScenarios[name]?.() ?? '')
  expect(decoded.ok && isPhpArray(decoded.value) && decoded.value.size).toBe(count)
})

test('odd holds what is awkward, but not the pair that hides the rest', () => {
  const decoded = jsonDecode(shippedScenarios['odd']?.() ?? '')
  const options = decoded.ok && isPhpArray(decoded.value) ? decoded.value : new Map()
  for (const key of ['next', 'total', '', '0', '01', '-1', '__proto__', 'constructor', 'nul\0inside']) {
    expect(options.has(key)).toBe(true)
  }
  expect(options.has('error_description')).toBe(false)
})
