import type { Catalogue } from './catalogue.ts'
import { type Language, directionOf, languages, tagOf } from './language.ts'

/**
 * The oldest browsers with everything that the app uses; `selector(:popover-open)` is what the newest of these features
 * is asked for with, in `src/styles/notStarted.css` and `src/app/main.tsx`.
 */
export const browserVersions = 'Chrome 114, Edge 114, Firefox 125, Safari 17'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function paragraphs(catalogue: Catalogue): string {
  const browser = catalogue['notStarted.browser'].replace('{versions}', browserVersions)
  return [
    `<h1>${escaped(catalogue['notStarted.title'])}</h1>`,
    `<p>${escaped(browser)}</p>`,
    `<p>${escaped(catalogue['notStarted.files'])}</p>`,
  ].join('')
}

/** Regions that browsers come in: some match a tag only as a whole, others only its first two letters. */
const regions: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['de-AT', 'de-CH', 'de-DE'],
  la: ['es-419', 'es-ES', 'es-MX', 'es-US'],
  br: ['pt-PT'],
  fr: ['fr-CA', 'fr-CH', 'fr-FR'],
  tc: ['zh-HK'],
}

/** The tags that a browser may name the language by. */
function tagsOf(language: Language): string {
  const tag = tagOf(language)
  const [base = tag] = tag.split('-')
  return [...new Set([tag, base, ...(regions[language] ?? [])])].join(',')
}

/**
 * What the page says until the app has started: in a browser that cannot run it, for ever. Without any script, an SVG
 * `switch` shows the first of its children that is in the browser's language.
 */
export function notStartedHtml(catalogues: Readonly<Record<Language, Catalogue>>): string {
  const english = languages.filter(({ code }) => code === 'en')
  const children = [...languages.filter(({ code }) => code !== 'en'), ...english].map(({ code }) => {
    const condition = code === 'en' ? '' : ` systemLanguage="${tagsOf(code)}"`
    const text = `<div lang="${tagOf(code)}" dir="${directionOf(code)}">${paragraphs(catalogues[code])}</div>`
    return `<foreignObject${condition} width="100%" height="100%">${text}</foreignObject>`
  })
  return `<svg class="not-started"><switch>${children.join('')}</switch></svg>`
}
