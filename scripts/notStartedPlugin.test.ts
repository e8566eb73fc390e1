import { expect, test } from 'vitest'
import { readCatalogues } from './notStartedPlugin.ts'
import { notStartedHtml } from '../src/messages/notStarted.ts'

const catalogues = readCatalogues()
const html = notStartedHtml(catalogues, 'Chrome 1, Safari 2.5')

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
  expect(html.split('Chrome 1, Safari 2.5')).toHaveLength(languages.length + 1)
  expect(html).not.toMatch(/[{}]|<script|style=/)
})
