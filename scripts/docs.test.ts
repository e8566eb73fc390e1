import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { forms, permissions } from '../e2e/portalForm.ts'
import { headingAnchors, linksOf } from './markdownLinks.ts'
import { pictureFile, pictures } from './pictures.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictureFolder = join(root, 'docs/pictures')
const decisionFolder = join(root, 'docs/decisions')

function textsIn(folder: string, recursive = false): string[] {
  return readdirSync(join(root, folder), { encoding: 'utf8', recursive })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name))
}

const guides = textsIn('docs', true)
const texts = [
  ...['.', 'deploy', 'local-portal', 'bench', 'examples/plain'].flatMap((folder) => textsIn(folder)),
  ...guides,
]

interface Link {
  readonly file: string
  readonly fragment: string
}

/** The links of a text that stay within the project. */
function ownLinks(text: string): Link[] {
  return linksOf(readFileSync(text, 'utf8'))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [path = '', fragment = ''] = link.split('#')
      return { file: path === '' ? text : join(dirname(text), path), fragment }
    })
}

function leadsNowhere({ file, fragment }: Link): boolean {
  if (!existsSync(file)) return true
  if (fragment === '') return false
  return !headingAnchors(readFileSync(file, 'utf8')).includes(fragment)
}

test.each(texts.map((text) => relative(root, text)))('every link of %s leads somewhere', (text) => {
  const broken = ownLinks(join(root, text)).filter(leadsNowhere)
  expect(broken.map(({ file, fragment }) => `${relative(root, file)}#${fragment}`)).toEqual([])
})

/** The texts that an index leads to, itself and further indexes (`README.md`) included. */
function reachedFrom(index: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(index)) return reached
  reached.add(index)
  for (const { file } of ownLinks(index)) {
    const target = existsSync(file) && statSync(file).isDirectory() ? join(file, 'README.md') : file
    if (basename(target) === 'README.md') reachedFrom(target, reached)
    else reached.add(target)
  }
  return reached
}

test('README.md is a first page, not a book', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(100)
})

test('README.md or an index that it links to names every guide', () => {
  const reached = reachedFrom(join(root, 'README.md'))
  expect(guides.length).toBeGreaterThan(10)
  expect(guides.filter((text) => !reached.has(text)).map((text) => relative(root, text))).toEqual([])
})

const decisions = readdirSync(decisionFolder).filter((name) => name !== 'README.md')

test('CONTRIBUTING.md lists the folders of src/ in the order that lint enforces', () => {
  const layers = readFileSync(join(root, 'scripts/layers.mjs'), 'utf8').matchAll(/\bname: '(\w+)'/g)
  const listed = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\d+\. `(\w+)`: /gm)
  const names = [...layers].map(([, name]) => name)
  expect(names).toContain('value')
  expect([...listed].map(([, name]) => name)).toEqual(names)
})

test.each(decisions)('the decision %s is short and has all its parts', (name) => {
  const text = readFileSync(join(decisionFolder, name), 'utf8')
  expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences', '## Alternatives'])
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
})

describe('texts of the app in the guides', () => {
  const catalogues = ['catalogues', 'settingsCatalogues'].map((folder) =>
    JSON.parse(readFileSync(join(root, 'src/messages', folder, 'en.json'), 'utf8')),
  )
  const messages = catalogues
    .flatMap((catalogue) => Object.values<string | object>(catalogue))
    .flatMap((message) => (typeof message === 'string' ? [message] : Object.values<string>({ ...message })))
  const unknown = (quotes: Iterable<RegExpMatchArray>): string[] => {
    const quoted = [...quotes].map(([, text = '']) => text.replaceAll(/\s+/g, ' '))
    expect(quoted.length).toBeGreaterThan(5)
    // A whole sentence in bold begins a paragraph.
    return quoted.filter((text) => !text.endsWith('.') && !messages.some((message) => message.includes(text)))
  }

  test('what using.md sets in bold is in the app', () => {
    const guide = readFileSync(join(root, 'docs/using.md'), 'utf8')
    expect(unknown(guide.matchAll(/\*\*([^*]+)\*\*/g))).toEqual([])
  })

  test('what administering.md quotes from the app is in it', () => {
    const [, table = ''] = readFileSync(join(root, 'docs/administering.md'), 'utf8').split(
      '| What people see',
    )
    expect(unknown(table.matchAll(/“(?:… )?([^”]+)”/g))).toEqual([])
  })
})

describe.each(Object.entries(forms))('the sketch %s', (name, { firstStep, chosen, fields, button }) => {
  const guide = readFileSync(join(root, 'docs/administering.md'), 'utf8')
  const section = guide.split(/^## /m).find((part) => part.includes(`pictures/${name}.png`)) ?? ''
  const steps = section.split(/^(?=\d+\. )/m)

  test('has the numbers of the guide', () => {
    const labels = [chosen, ...fields.map(({ label }) => label), button]
    const found = labels.map((label) => steps.find((step) => step.includes(`**${label}**`))?.split('.')[0])
    expect(found).toEqual(labels.map((_, index) => String(firstStep + index)))
  })

  test('grants the permission that the guide names', () => {
    const granted = fields.find(({ kind }) => kind === 'permissions')
    const step = steps.find((text) => text.includes(`**${granted?.label}**`)) ?? ''
    expect(granted?.filled).toBe(permissions.needed)
    expect(step.replaceAll(/\s+/g, ' ')).toContain(
      `remove **${permissions.preselected}** and select **${permissions.needed}**`,
    )
  })
})

test('the changelog tells of the version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [unreleased, latest] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').match(/^## .+$/gm) ?? []
  expect(unreleased).toBe('## [Unreleased]')
  expect(latest).toMatch(new RegExp(`^## \\[${version}\\] - \\d{4}-\\d{2}-\\d{2}$`))
})

describe('the pictures', () => {
  const files = readdirSync(pictureFolder)

  test('are those that the browser test takes', () => {
    const taken = pictures.flatMap(({ name, themes }) => themes.map((theme) => pictureFile(name, theme)))
    expect(files.toSorted()).toEqual(taken.toSorted())
  })

  test('are all shown somewhere', () => {
    const shown = new Set(texts.flatMap(ownLinks).map(({ file }) => basename(file)))
    expect(files.filter((name) => !shown.has(name))).toEqual([])
  })

  test('are light enough to load at once', () => {
    const sizes = files.map((name) => statSync(join(pictureFolder, name)).size)
    expect(Math.max(...sizes)).toBeLessThan(125_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
  })
})
