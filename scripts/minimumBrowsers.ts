import { readFileSync } from 'node:fs'

/** A browser and its oldest version that the app is for. */
export interface MinimumBrowser {
  readonly name: BrowserName
  readonly version: string
}

/** By the names that Browserslist has for them. */
const titles = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' } as const

export type BrowserName = keyof typeof titles

/** Reads queries such as `firefox >= 128`. @throws {Error} for any that says something else */
export function readMinimum(queries: readonly string[]): readonly MinimumBrowser[] {
  return queries.map((query) => {
    const [, found, version] = /^(\w+) >= (\d+(?:\.\d+)?)$/.exec(query) ?? []
    const name = names.find((known) => known === found)
    if (name === undefined || version === undefined) {
      throw new Error(`Not a browser with its oldest version: ${query}`)
    }
    return { name, version }
  })
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
const names = Object.keys(titles) as readonly BrowserName[]

/** For people: `Chrome 123, Edge 123`. */
export function browserSentence(browsers: readonly MinimumBrowser[]): string {
  return browsers.map(({ name, version }) => `${titles[name]} ${version}`).join(', ')
}

/** As the target of a build: `chrome123`, `edge123`. */
export function buildTarget(browsers: readonly MinimumBrowser[]): string[] {
  return browsers.map(({ name, version }) => `${name}${version}`)
}

/** The app's, from `browserslist` in package.json: the one place where the numbers stand. */
export const minimumBrowsers = readMinimum(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).browserslist,
)
