import { expect, test } from 'vitest'
import { hasSeconds, textForBrowser, textFromBrowser } from './formatText.ts'

test('seconds that are zero are left out for the browser, and come back', () => {
  expect(textForBrowser('07:30:00')).toBe('07:30')
  expect(textForBrowser('2026-01-02T07:30:00')).toBe('2026-01-02T07:30')
  expect(textForBrowser('07:30:15')).toBe('07:30:15')
  expect(textForBrowser('07:00')).toBe('07:00')
  expect(textFromBrowser('07:31', '07:30:00')).toBe('07:31:00')
  expect(textFromBrowser('2026-01-02T07:31', '2026-01-02T07:30:15')).toBe('2026-01-02T07:31:00')
  expect(textFromBrowser('07:31', '07:30')).toBe('07:31')
  expect(textFromBrowser('07:31:05', '07:30:00')).toBe('07:31:05')
  expect(textFromBrowser('', '07:30:00')).toBe('')
})

test('a time tells whether it has seconds', () => {
  expect(['07:30:15', '2026-01-02T07:30:00'].every(hasSeconds)).toBe(true)
  expect(['07:30', '2026-01-02T07:30', '2026-01-02', ''].some(hasSeconds)).toBe(false)
})
