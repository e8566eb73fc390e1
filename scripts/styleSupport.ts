import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data'
import postcss, { AtRule, type ChildNode, type Declaration, type Node } from 'postcss'
import type { MinimumBrowser } from './minimumBrowsers.ts'

/** What a style sheet may use although some browser lacks it: without it, everything still works. */
const optional: Readonly<Record<string, string>> = {
  '::highlight': 'what was searched for is not marked in the rows found',
  '-webkit-touch-callout': 'a long press on iOS also opens a bubble of its own',
  'forced-color-adjust': 'where it is not there, no colours are forced either',
}

/**
 * What a style sheet uses that one of the browsers does not have yet, such as `light-dark()`, each with who lacks it.
 * What `@supports` guards does not count.
 */
export function unsupportedStyles(
  css: string,
  browsers: readonly MinimumBrowser[],
  { css: data }: Pick<CompatData, 'css'>,
): readonly string[] {
  const lacking = new Map<string, readonly string[]>()
  postcss.parse(css).walk((node) => {
    if (isGuarded(node)) return
    for (const [name, feature] of featuresOf(node, data)) {
      if (Object.hasOwn(optional, name.replace(/: .*/, ''))) continue
      const without = browsers.filter((browser) => !hasFeature(feature, browser))
      if (without.length > 0)
        lacking.set(
          name,
          without.map((browser) => `${browser.name} ${browser.version}`),
        )
    }
  })
  return [...lacking].map(([name, without]) => `${name} is not in ${without.join(', ')}`)
}

function isGuarded({ parent }: Node): boolean {
  if (parent === undefined) return false
  return (parent instanceof AtRule && parent.name === 'supports') || isGuarded(parent)
}

type Feature = readonly [name: string, statement: CompatStatement]

function featuresOf(node: ChildNode, data: Identifier): readonly Feature[] {
  if (node.type === 'decl') return featuresOfDeclaration(node, data)
  if (node.type === 'rule') {
    const pseudos = [...node.selector.matchAll(/(::?)([\w-]+)/g)]
    return pseudos.flatMap(([, colons = '', name = '']) =>
      known(`${colons}${name}`, data['selectors']?.[name]),
    )
  }
  if (node.type !== 'atrule') return []
  const rule = data['at-rules']?.[node.name]
  const conditions = [...node.params.matchAll(/\(\s*([\w-]+)/g)]
  return [
    ...known(`@${node.name}`, rule),
    ...conditions.flatMap(([, name = '']) => known(`@${node.name} (${name})`, rule?.[name])),
  ]
}

function featuresOfDeclaration({ prop, value }: Declaration, data: Identifier): readonly Feature[] {
  const property = data['properties']?.[prop]
  const words = [...value.matchAll(/(?<![\w-])([a-z][\w-]*)(\(?)/g)]
  return [
    ...known(prop, property),
    ...words.flatMap(([, word = '', bracket = '']) =>
      bracket === ''
        ? known(`${prop}: ${word}`, property?.[word])
        : functionsNamed(word, data['types']).flatMap((type) => known(`${word}()`, type)),
    ),
  ]
}

/** What the data has under a name. */
function childOf(identifier: Identifier | undefined, name: string): Identifier | undefined {
  const child = identifier?.[name]
  // Under this name stands what is known of the identifier itself, and nothing else does.
  return name === '__compat' ? undefined : child
}

/** The function of this name among the types, which are grouped by what they give. */
function functionsNamed(name: string, types: Identifier | undefined): readonly Identifier[] {
  const groups = Object.keys(types ?? {}).map((group) => childOf(types, group))
  return [types, ...groups].flatMap((group) => childOf(group, name) ?? [])
}

function known(name: string, identifier: Identifier | undefined): readonly Feature[] {
  const statement = identifier?.['__compat']
  return statement === undefined ? [] : [[name, statement]]
}

function hasFeature({ support }: CompatStatement, { name, version }: MinimumBrowser): boolean {
  const statements = support[name]
  // Where nothing is known of a browser, nothing is said against it.
  if (statements === undefined) return true
  return [statements].flat().some((statement) => isSince(statement, version))
}

function isSince(
  { version_added: added, version_removed: removed, flags }: SimpleSupportStatement,
  version: string,
) {
  if (typeof added !== 'string' || added === 'preview' || flags !== undefined) return false
  return isUpTo(added, version) && (typeof removed !== 'string' || !isUpTo(removed, version))
}

/** Whether a version, such as `≤37` or `17.5`, is this one or before it. */
function isUpTo(version: string, latest: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version)
  const [latestMajor = 0, latestMinor = 0] = numbersOf(latest)
  return major < latestMajor || (major === latestMajor && minor <= latestMinor)
}

function numbersOf(version: string): readonly number[] {
  return version.replace('≤', '').split('.').map(Number)
}
