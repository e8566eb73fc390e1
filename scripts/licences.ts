/** Where the licences of all that is built in stand, beside the page. */
export const licencesFile = 'licences.txt'

/**
 * The packages that a list of licences in Vite's form names without a text.
 *
 * @param list a heading `## name - version (licence)` for each package, and its text below
 */
export function packagesWithoutText(list: string): string[] {
  return [...list.matchAll(/^## (\S+ - \S+).*\n+(?=## |$(?![\s\S]))/gm)].flatMap(([, name]) => name ?? [])
}
