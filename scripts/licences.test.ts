import { expect, test } from 'vitest'
import { packagesWithoutText } from './licences.ts'

const head = '# Licenses\n\nThe app bundles dependencies which contain the following licenses:\n'
const whole = '\n## one - 1.0.0 (MIT)\n\n# MIT\n\nFree of charge.\n'
const bare = (name: string): string => `\n## ${name} - 2.0.0 (MIT)\n`

test('finds nothing where every package has its text', () => {
  expect(packagesWithoutText(head)).toEqual([])
  expect(packagesWithoutText(head + whole + whole)).toEqual([])
})

test('names the packages without a text, wherever they stand', () => {
  expect(packagesWithoutText(head + bare('@a/first') + whole + bare('last'))).toEqual([
    '@a/first - 2.0.0',
    'last - 2.0.0',
  ])
  expect(packagesWithoutText(head + bare('a') + bare('b'))).toEqual(['a - 2.0.0', 'b - 2.0.0'])
})
