import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { browserSentence, buildTarget, minimumBrowsers, readMinimum } from './minimumBrowsers.ts'

const browsers = readMinimum(['chrome >= 123', 'safari >= 17.5'])

test('the versions are read from the queries of Browserslist', () => {
  expect(browsers).toEqual([
    { name: 'chrome', version: '123' },
    { name: 'safari', version: '17.5' },
  ])
  expect(browserSentence(browsers)).toBe('Chrome 123, Safari 17.5')
  expect(buildTarget(browsers)).toEqual(['chrome123', 'safari17.5'])
})

test.each(['chrome 123', 'netscape >= 4', 'last 2 versions'])('“%s” names no oldest version', (query) => {
  expect(() => readMinimum([query])).toThrow(query)
})

test.each(['README.md', 'docs/administering.md'])('%s states the versions', (file) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ')
  expect(text).toContain(`${browserSentence(minimumBrowsers)}, or a later version of one of them`)
})
