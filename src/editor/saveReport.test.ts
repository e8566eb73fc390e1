import { expect, test } from 'vitest'
import { createSay } from '../messages/say.ts'
import { loadCatalogue } from '../messages/translation.ts'
import { PortalError } from '../portal/portalError.ts'
import type { SaveOutcome } from '../save/saveEdits.ts'
import { keyList, withoutResolved } from './saveReport.ts'

test.each([
  ['en', 'a, b'],
  ['ar', 'a، b'],
  ['ja', 'a、b'],
] as const)('a list in %s has the separator of the language', async (language, list) => {
  const say = createSay(await loadCatalogue(language), language)
  expect(keyList(say, ['a', 'b'])).toBe(list)
})

test('of many keys, the first are named', async () => {
  const say = createSay(await loadCatalogue('en'), 'en')
  expect(keyList(say, 'abcde')).toBe('a, b, c, d, e')
  expect(keyList(say, 'abcdef')).toBe('a, b, c, d, e, …')
})

const outcome: SaveOutcome<undefined> = {
  saved: new Map(),
  refused: new Map([
    ['a', 'too-deep'],
    ['b', 'too-deep'],
  ]),
  conflicts: ['c', 'd'],
  different: new Map([
    ['e', 1],
    ['f', 2],
  ]),
  reading: undefined,
  error: new PortalError('network', 'NETWORK', 0, 'unreachable'),
  lostReply: 'none',
}

test('an outcome tells of what is still unsaved or in conflict', () => {
  const edits = new Map(['a', 'c', 'd', 'f'].map((key) => [key, 'edit']))
  const { refused, conflicts, different, error } = withoutResolved(outcome, edits, ['d'])
  expect([...refused.keys()]).toEqual(['a'])
  expect(conflicts).toEqual(['d'])
  expect([...different]).toEqual([['f', 2]])
  expect(error).toBe(outcome.error)
})

test('without unsaved edits, an outcome has no failure to tell', () => {
  const { refused, conflicts, different, error } = withoutResolved(outcome, new Map(), [])
  expect([refused.size, conflicts.length, different.size, error]).toEqual([0, 0, 0, undefined])
})
