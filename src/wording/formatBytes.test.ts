import { expect, test } from 'vitest'
import { columnLimitBytes, oldColumnLimitBytes } from '../save/storeSize.ts'
import { formatBytes } from './formatBytes.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1,023 bytes'],
  [1024, '1 kB'],
  [1536, '1.5 kB'],
  [oldColumnLimitBytes, '64 kB'],
  [1024 ** 2, '1 MB'],
  [1.25 * 1024 ** 2, '1.3 MB'],
  [columnLimitBytes, '16 MB'],
  [5 * 1024 ** 3, '5,120 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text)
})

test.each([
  [512, '512 байт'],
  [1536, '1,5 кБ'],
  [columnLimitBytes, '16 МБ'],
])('%i bytes in Russian are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'ru').replaceAll('\u00a0', ' ')).toBe(text)
})

test('what rounds to 1,024 kB is shown as 1 MB', () => {
  expect(formatBytes(1024 ** 2 - 1, 'en')).toBe('1 MB')
})
