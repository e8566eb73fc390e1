import { expect, test } from 'vitest'
import { parseFaults } from './parseFaults.ts'

test.each([
  {},
  { delay: { ms: 100, methods: ['user.option.get'], times: 2 }, offline: {} },
  { error: { status: 503, code: 'OVERLOAD_LIMIT' } },
  { answer: { kind: '200-cut' } },
  { expiredToken: { refresh: 'fails' }, silentParent: { commands: ['refreshAuth'] } },
  { rival: { when: 'beforeSet', options: { a: null } } },
])('accepts %j', (faults) => {
  expect(parseFaults(faults)).toEqual({ ok: true, faults })
})

test.each([
  [[], 'object'],
  [{ nope: {} }, 'Known faults: delay'],
  [{ delay: {} }, 'needs "ms"'],
  [{ delay: { ms: -1 } }, 'cannot have this "ms"'],
  [{ offline: { seconds: 1 } }, 'Its fields: methods, times'],
  [{ offline: 'yes' }, 'JSON object'],
  [{ error: { status: 42, code: 'X' } }, 'from 200 to 599'],
  [{ answer: { kind: '418-teapot' } }, 'cannot have this "kind"'],
  [{ constructor: {} }, 'There is no fault'],
])('refuses %j', (faults, reason) => {
  const parsed = parseFaults(faults)
  expect(parsed.ok ? '' : parsed.reason).toContain(reason)
})

test('true is short for no fields, a number for milliseconds', () => {
  expect(parseFaults({ offline: true, delay: 250 })).toEqual({
    ok: true,
    faults: { offline: {}, delay: { ms: 250 } },
  })
})
