import { expect, test, vi } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { saveEdits } from './saveEdits.ts'

type Values = Map<string, OptionValue>

function edit(base: OptionValue | undefined, value: OptionValue): Edit {
  return { base, value, removed: false }
}

/** An error with nothing but its kind, since the class of the real ones imports the SDK. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

/** A store in memory; each list says what goes wrong with the first call, the second and so on. */
function memoryStore(
  values: Values,
  reads: (PortalError | undefined)[] = [],
  writes: ('reply-lost' | 'failed' | undefined)[] = [],
) {
  const written: Values[] = []
  return {
    written,
    read: () => Promise.resolve(reads.shift() ?? { values: new Map(values) }),
    write(options: ReadonlyMap<string, OptionValue>) {
      const failed = writes.shift()
      written.push(new Map(options))
      if (failed !== 'failed') for (const [key, value] of options) values.set(key, value)
      return Promise.resolve(failed === undefined ? undefined : failure('network'))
    },
  }
}

const edits = new Map([
  ['a', edit(1, 2)],
  ['new', edit(undefined, 'x')],
])

test('the changed keys are written in one call, and each is confirmed by reading back', async () => {
  const store = memoryStore(new Map([['a', 1]]))
  const outcome = await saveEdits(store, edits)
  expect(store.written).toEqual([
    new Map<string, OptionValue>([
      ['a', 2],
      ['new', 'x'],
    ]),
  ])
  expect([...outcome.saved.keys()]).toEqual(['a', 'new'])
  expect(outcome.error).toBeUndefined()
})

test('a value changed elsewhere is never overwritten', async () => {
  const store = memoryStore(new Map([['a', 7]]))
  const outcome = await saveEdits(store, edits)
  expect(outcome.conflicts).toEqual(['a'])
  expect([...outcome.saved.keys()]).toEqual(['new'])
  expect(store.written).toEqual([new Map([['new', 'x']])])
})

test('nothing is written when the portal already has every value', async () => {
  const store = memoryStore(
    new Map<string, OptionValue>([
      ['a', 2],
      ['new', 'x'],
    ]),
  )
  const outcome = await saveEdits(store, edits)
  expect(store.written).toEqual([])
  expect(outcome.saved.size).toBe(2)
})

test('nothing is written to a store that cannot be read', async () => {
  const store = memoryStore(new Map([['a', 1]]), [failure('damaged')])
  const outcome = await saveEdits(store, edits)
  expect(store.written).toEqual([])
  expect(outcome.error?.kind).toBe('damaged')
  expect(outcome.saved.size).toBe(0)
})

test('reading back decides about a write without a reply: it was stored', async () => {
  const outcome = await saveEdits(memoryStore(new Map([['a', 1]]), [], ['reply-lost']), edits)
  expect(outcome.saved.size).toBe(2)
  expect(outcome.error).toBeUndefined()
  expect(outcome.lostReply).toBe('written')
})

test('reading back decides about a write without a reply: it was not stored', async () => {
  const outcome = await saveEdits(memoryStore(new Map([['a', 1]]), [], ['failed']), edits)
  expect(outcome.saved.size).toBe(0)
  expect(outcome.different.size).toBe(0)
  expect(outcome.error?.kind).toBe('network')
  expect(outcome.lostReply).toBe('not-written')
})

test('without a reply and without a second reading, the result is unknown', async () => {
  const outcome = await saveEdits(
    memoryStore(new Map([['a', 1]]), [undefined, failure('network')], ['reply-lost']),
    edits,
  )
  expect(outcome.lostReply).toBe('unknown')
  expect(outcome.saved.size).toBe(0)
})

test('a value that reading back does not confirm is reported as different', async () => {
  const values: Values = new Map<string, OptionValue>([
    ['a', 1],
    ['kept', 'k'],
  ])
  const store = memoryStore(values)
  const outcome = await saveEdits(
    {
      ...store,
      write(options) {
        const result = store.write(options)
        values.set('a', 99)
        return result
      },
    },
    edits,
  )
  expect(outcome.different).toEqual(new Map([['a', 99]]))
  expect([...outcome.saved.keys()]).toEqual(['new'])
})

test('an empty object that comes back as a list counts as saved', async () => {
  const values: Values = new Map()
  const store = memoryStore(values)
  const outcome = await saveEdits(
    {
      ...store,
      write(options) {
        const result = store.write(options)
        values.set('o', [])
        return result
      },
    },
    new Map([['o', edit(undefined, {})]]),
  )
  expect([...outcome.saved.keys()]).toEqual(['o'])
})

test('a stale reading back is looked at once more before the save counts as lost', async () => {
  let pauses = 0
  const readings: OptionValue[] = [1, 1, 2]
  const outcome = await saveEdits(
    {
      read: async () => ({ values: new Map([['a', readings.shift() ?? null]]) }),
      write: async () => undefined,
      pause: async () => void (pauses += 1),
    },
    new Map([['a', { base: 1, value: 2, removed: false }]]),
  )
  expect([pauses, [...outcome.saved.keys()], outcome.different.size]).toEqual([1, ['a'], 0])
})

test('another value than the old one is told at once', async () => {
  const pause = vi.fn<() => Promise<void>>(async () => undefined)
  const readings: OptionValue[] = [1, 3]
  const outcome = await saveEdits(
    {
      read: async () => ({ values: new Map([['a', readings.shift() ?? null]]) }),
      write: async () => undefined,
      pause,
    },
    new Map([['a', { base: 1, value: 2, removed: false }]]),
  )
  expect(pause).not.toHaveBeenCalled()
  expect(outcome.different).toEqual(new Map([['a', 3]]))
})
