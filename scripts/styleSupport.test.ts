import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import { expect, test } from 'vitest'
import { readMinimum } from './minimumBrowsers.ts'
import { unsupportedStyles } from './styleSupport.ts'

const old = readMinimum(['chrome >= 110', 'firefox >= 115', 'safari >= 17.4'])

function lacking(css: string): readonly string[] {
  return unsupportedStyles(css, old, bcd)
}

test('functions, properties, selectors, keywords and rules that a browser lacks are named', () => {
  expect(lacking('a { color: light-dark(red, blue) }')).toEqual([
    'light-dark() is not in chrome 110, firefox 115, safari 17.4',
  ])
  expect(lacking('a { position-area: bottom }').join()).toContain('position-area is not in chrome 110')
  expect(lacking('a:popover-open { color: red }')).toEqual([
    ':popover-open is not in chrome 110, firefox 115',
  ])
  expect(lacking('a:has(b) { color: red }')).toEqual([':has is not in firefox 115'])
  expect(lacking('a { text-wrap: balance }').join()).toContain('text-wrap')
  expect(lacking('@starting-style { a { color: red } }').join()).toContain('@starting-style is not in')
  expect(lacking('@media (scripting: none) { a { color: red } }').join()).toContain('@media (scripting)')
})

test('what every browser has, and what only makes it nicer, is not', () => {
  expect(
    lacking('a { inset: 0; color: color-mix(in srgb, red, blue 20%) } a:where(b) { color: var(--x) }'),
  ).toEqual(['color-mix() is not in chrome 110'])
  expect(lacking('a::highlight(found) { color: red }')).toEqual([])
})

test('what is asked for with @supports is not', () => {
  expect(lacking('@supports (position-area: bottom) { a { position-area: bottom } }')).toEqual([])
})

test('a version with a point counts as a number', () => {
  const css = 'a { color: light-dark(red, blue) }'
  expect(unsupportedStyles(css, readMinimum(['safari >= 17.5']), bcd)).toEqual([])
  expect(unsupportedStyles(css, readMinimum(['safari >= 17.4']), bcd)).toHaveLength(1)
  expect(unsupportedStyles(css, readMinimum(['safari >= 26.1']), bcd)).toEqual([])
})
