import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { headingAnchors, linksOf } from './markdownLinks.ts'
import { pictureFile, pictures } from './pictures.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pictureFolder = join(root, 'docs/pictures')
const folders = ['.', 'docs', 'deploy', 'local-portal', 'bench']

const texts = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
)

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
