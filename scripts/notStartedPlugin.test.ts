import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readCatalogues } from './notStartedPlugin.ts'
import { browserVersions, notStartedHtml } from '../src/messages/notStarted.ts'

const catalogues = readCatalogues()
const html = notStartedHtml(catalogues)

test('the page says in each language what the app needs, and in English where none fits', () => {
  const languages = [...html.matchAll(/<foreignObject(?: systemLanguage="([^"]+)")? /g)].map(
    ([, tags]) => tags,
  )
  expect(languages).toHaveLength(Object.keys(catalogues).length)
  // What has no condition fits everyone, so it must be the last.
  expect(languages.indexOf(undefined)).toBe(languages.length - 1)
  expect(languages).toContain('ja')
  expect(languages).toContain('pt-BR,pt,pt-PT')
  for (const catalogue of Object.values(catalogues)) expect(html).toContain(catalogue['notStarted.title'])
  expect(html).not.toMatch(/[{}]|<script|style=/)
})

test('the versions are those that the documents name', async () => {
  for (const file of ['README.md', 'docs/administering.md']) {
    const text = (await readFile(file, 'utf8')).replaceAll(/\s+/g, ' ')
    expect(text).toContain(browserVersions)
  }
})
