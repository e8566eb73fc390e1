import { expect, test } from 'vitest'
import { type Section, shownSection } from './sections.ts'

test('a setting stays in its block, whatever else is shown', () => {
  const keys = Array.from({ length: 45 }, (_, index) => `k${index}`)
  const section: Section = { id: 'rest', group: undefined, prefix: undefined, keys }
  const blockOf = (key: string, isShown: (key: string) => boolean): number | undefined =>
    shownSection(section, isShown).blocks.find((block) => block.keys.includes(key))?.id
  for (const key of keys) {
    expect(blockOf(key, (shown) => shown === key)).toBe(blockOf(key, () => true))
    expect(blockOf(key, (shown) => shown !== key)).toBe(undefined)
  }
  expect(shownSection(section, () => true).keys).toEqual(keys)
  expect(shownSection(section, (key) => key > 'k3').keys).toEqual(keys.filter((key) => key > 'k3'))
})
