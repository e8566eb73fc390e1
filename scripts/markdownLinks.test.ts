import { describe, expect, test } from 'vitest'
import { headingAnchors, linksOf } from './markdownLinks.ts'

describe('linksOf', () => {
  test('finds links, pictures, and those of the HTML', () => {
    const text =
      'See [it](docs/a.md#b "title"), ![a picture](b.png)\n<source srcset="c-dark.png"> <img src="c.png" width="3">'
    expect(linksOf(text)).toEqual(['docs/a.md#b', 'b.png', 'c-dark.png', 'c.png'])
  })

  test('leaves code alone', () => {
    expect(linksOf('`[no](a.md)` and\n\n   ```md\n   [no](b.md)\n   ```\n\n[yes](c.md)')).toEqual(['c.md'])
  })
})

describe('headingAnchors', () => {
  test('makes them as GitHub does', () => {
    expect(
      headingAnchors('# User Options\n\n## What `npm test` runs: all, in order\n\n## [A](b) link'),
    ).toEqual(['user-options', 'what-npm-test-runs-all-in-order', 'a-link'])
  })

  test('numbers those that are there already, and takes no comment of a shell for a heading', () => {
    expect(headingAnchors('## Run\n\n```sh\n# no heading\n```\n\n## Run')).toEqual(['run', 'run-1'])
  })
})
