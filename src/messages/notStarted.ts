import type { Catalogue } from './catalogue.ts'
import { type Language, directionOf, languages, tagOf } from './language.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function paragraphs(catalogue: Catalogue, versions: string): string {
  const browser = catalogue['notStarted.browser'].replace('{versions}', versions)
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
 *
 * @param versions the oldest browsers that can run it, such as `Chrome 123, Safari 17.5`
 */
export function notStartedHtml(catalogues: Readonly<Record<Language, Catalogue>>, versions: string): string {
  const english = languages.filter(({ code }) => code === 'en')
  const children = [...languages.filter(({ code }) => code !== 'en'), ...english].map(({ code }) => {
    const condition = code === 'en' ? '' : ` systemLanguage="${tagsOf(code)}"`
    const text = `<div lang="${tagOf(code)}" dir="${directionOf(code)}">${paragraphs(catalogues[code], versions)}</div>`
    return `<foreignObject${condition} width="100%" height="100%">${text}</foreignObject>`
  })
  return `<svg class="not-started"><switch>${children.join('')}</switch></svg>`
}
