import { expect, test } from 'vitest'
import { backAddress } from './backAddress.ts'

const page = 'https://app.example/board/settings/'

function back(value: string): string | undefined {
  return backAddress(`${page}?${new URLSearchParams({ back: value }).toString()}`)
}

test.each([
  ['../', 'https://app.example/board/'],
  ['../index.html?tab=2#deals', 'https://app.example/board/index.html?tab=2#deals'],
  ['/', 'https://app.example/'],
  ['https://app.example/other', 'https://app.example/other'],
  ['https://app.example:443/other', 'https://app.example/other'],
  ['//app.example/other', 'https://app.example/other'],
])('%s leads to a page of the same origin', (value, address) => {
  expect(back(value)).toBe(address)
})

test.each([
  'https://elsewhere.example/',
  'http://app.example/board/',
  'https://app.example:8443/board/',
  'https://board.app.example/',
  '//elsewhere.example/',
  String.raw`/\elsewhere.example/`,
  '\t//elsewhere.example/',
  'https:\\\\elsewhere.example/',
  'javascript:alert(1)',
  ' JavaScript:alert(1)//https://app.example/',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'blob:https://app.example/7c1c5ff3-0be1-4c0d-a1f5-2bd0c10db3a5',
  'mailto:somebody@app.example',
  'https://',
  'http://[',
  '',
])('%j is ignored', (value) => {
  expect(back(value)).toBeUndefined()
})

test('without the parameter there is no way back', () => {
  expect(backAddress(page)).toBeUndefined()
  expect(backAddress(`${page}?search=back#back=../`)).toBeUndefined()
})

test('a page at plain http goes back to plain http', () => {
  expect(backAddress('http://portal.test:8080/local/settings/?back=../')).toBe(
    'http://portal.test:8080/local/',
  )
  expect(backAddress('http://portal.test/settings/?back=https://portal.test/')).toBeUndefined()
})
