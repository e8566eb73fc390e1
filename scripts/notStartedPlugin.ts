import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Catalogue } from '../src/messages/catalogue.ts'
import { type Language, languages } from '../src/messages/language.ts'
import { notStartedHtml } from '../src/messages/notStarted.ts'
import { browserSentence, minimumBrowsers } from './minimumBrowsers.ts'

export function readCatalogues(): Readonly<Record<Language, Catalogue>> {
  const folder = new URL('../src/messages/catalogues/', import.meta.url)
  const entries = languages.map(({ code }): [Language, Catalogue] => [
    code,
    JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')),
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is one for each language
  return Object.fromEntries(entries) as Record<Language, Catalogue>
}

/** Puts what the page says until the app has started into `#root`. */
export function notStartedPlugin(): Plugin {
  return {
    name: 'not-started',
    transformIndexHtml: (html) =>
      html.replace(
        '<!-- not started -->',
        notStartedHtml(readCatalogues(), browserSentence(minimumBrowsers)),
      ),
  }
}
