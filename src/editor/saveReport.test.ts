import { expect, test } from 'vitest'
import { createSay } from '../messages/say.ts'
import { english, loadCatalogue } from '../messages/translation.ts'
import { PortalError } from '../portal/portalError.ts'
import type { SaveOutcome } from '../save/saveOutcome.ts'
import { errorSentence } from '../wording/errorSentence.ts'
import { currentReport, keyList, saveReport, withoutResolved } from './saveReport.ts'

test.each([
  ['en', 'a, b'],
  ['ar', 'a، b'],
  ['ja', 'a、b'],
] as const)('a list of keys in %s has the separator of the language', async (language, list) => {
  const say = createSay(await loadCatalogue(language), language)
  expect(keyList(say, ['a', 'b'])).toBe(list)
})

test('of many keys, only the first are listed', async () => {
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

test('only what is still unsaved or in conflict is reported', () => {
  const edits = new Map(['a', 'c', 'd', 'f'].map((key) => [key, 'edit']))
  const { refused, conflicts, different, error } = withoutResolved(outcome, edits, ['d'])
  expect([...refused.keys()]).toEqual(['a'])
  expect(conflicts).toEqual(['d'])
  expect([...different]).toEqual([['f', 2]])
  expect(error).toBe(outcome.error)
})

test('without unsaved edits, no error is reported any more', () => {
  const { refused, conflicts, different, error } = withoutResolved(outcome, new Map(), [])
  expect([refused.size, conflicts.length, different.size, error]).toEqual([0, 0, 0, undefined])
})

const nothing: SaveOutcome<undefined> = {
  saved: new Map(),
  refused: new Map(),
  conflicts: [],
  different: new Map(),
  reading: undefined,
  error: undefined,
  lostReply: 'none',
}

const { say } = english

function savedKeys(...keys: string[]): SaveOutcome<undefined>['saved'] {
  return new Map(keys.map((key) => [key, { base: 1, value: 2, removed: false }]))
}

test('a save that succeeded is a status and no alert', () => {
  expect(saveReport(say, { ...nothing, saved: savedKeys('a', 'b') })).toEqual({
    status: say('save.saved', { count: 2 }),
    alert: '',
  })
})

test('everything that was not saved is an alert, whatever else was saved', () => {
  const { status, alert } = saveReport(say, {
    ...nothing,
    saved: savedKeys('a'),
    refused: new Map([['r', 'too-deep']]),
    conflicts: ['c'],
    different: new Map([['d', 1]]),
  })
  expect(status).toBe(say('save.saved', { count: 1 }))
  expect(alert).toBe(
    [
      say('save.refused', { key: 'r', reason: say('refusal.too-deep') }),
      say('save.conflicts', { count: 1, keys: 'c' }),
      say('save.different', { count: 1, keys: 'd' }),
    ].join(' '),
  )
})

test('an error says that the edits are kept, or that nobody knows whether they were saved', () => {
  const error = new PortalError('timeout', 'REQUEST_TIMEOUT', 408, 'Too slow')
  const sentence = errorSentence(say, error)
  expect(saveReport(say, { ...nothing, error }).alert).toBe(`${sentence} ${say('save.kept')}`)
  expect(saveReport(say, { ...nothing, error, lostReply: 'unknown' }).alert).toBe(
    `${sentence} ${say('save.unverified')}`,
  )
})

test('a save confirmed only by reading back says so', () => {
  expect(saveReport(say, { ...nothing, saved: savedKeys('a'), lostReply: 'written' })).toEqual({
    status: `${say('save.saved', { count: 1 })} ${say('save.foundWritten')}`,
    alert: '',
  })
})

test('about a damaged store, only the notice with the way back gives advice', () => {
  const error = new PortalError('damaged', 'RESULT_IS_FALSE', 200, 'No set of options')
  const edits = new Map([['a', 'edit']])
  const report = currentReport(english.say, { ...nothing, error, lostReply: 'unknown' }, edits, edits, [])
  expect(report).toEqual({ status: english.say('save.kept'), alert: '' })
})

test('who gave up waiting for another tab reads that the edits are still there', () => {
  const edits = new Map([['a', 'edit']])
  expect(currentReport(english.say, undefined, edits, edits, []).status).toBe(english.say('save.kept'))
  expect(currentReport(english.say, undefined, new Map(), new Map(), []).status).toBe('')
})

test('what was saved is not told beside newer changes, but beside what was left unsaved it is', () => {
  const saved = { ...nothing, saved: savedKeys('a') }
  const none = new Map<string, object>()
  const left = new Map([['b', {}]])
  expect(currentReport(say, saved, none, none, []).status).toBe('1 option saved.')
  expect(currentReport(say, saved, left, left, []).status).toBe('1 option saved.')
  expect(currentReport(say, saved, left, new Map(left), []).status).toBe('1 option saved.')
  expect(currentReport(say, saved, none, left, []).status).toBe('')
  expect(currentReport(say, saved, left, new Map([['b', {}]]), []).status).toBe('')
  expect(currentReport(say, saved, none, new Map([['a', {}]]), []).status).toBe('')
})
