import { expect, test } from 'vitest'
import type { Edit } from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { saveEdits } from './saveEdits.ts'

type Values = Map<string, OptionValue>

function edit(base: OptionValue | undefined, value: OptionValue): Edit {
  return { base, value, removed: false }
}

/** Only a kind: the SDK that the real errors come from has no place in these tests. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

/** A store in memory; each list holds what goes wrong at the first, second … call. */
function memoryStore(
  values: Values,
  reads: (PortalError | undefined)[] = [],
  writes: ('lost' | 'failed' | undefined)[] = [],
) {
  const written: Values[] = []
  return {
    written,
    sendsBigIntegers: true,
    read: () => Promise.resolve(reads.shift() ?? { values: new Map(values) }),
    write(options: ReadonlyMap<string, OptionValue>) {
      const fate = writes.shift()
      written.push(new Map(options))
      if (fate !== 'failed') for (const [key, value] of options) values.set(key, value)
      return Promise.resolve(fate === undefined ? undefined : failure('network'))
    },
  }
}

const edits = new Map([
  ['a', edit(1, 2)],
  ['new', edit(undefined, 'x')],
])

test('writes the changed keys in one call and confirms each by reading', async () => {
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

test('never overwrites what was changed elsewhere to another value', async () => {
  const store = memoryStore(new Map([['a', 7]]))
  const outcome = await saveEdits(store, edits)
  expect(outcome.conflicts).toEqual(['a'])
  expect([...outcome.saved.keys()]).toEqual(['new'])
  expect(store.written).toEqual([new Map([['new', 'x']])])
})

test('writes nothing when the portal holds it all already', async () => {
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

test('writes nothing over a store that cannot be read', async () => {
  const store = memoryStore(new Map([['a', 1]]), [failure('damaged')])
  const outcome = await saveEdits(store, edits)
  expect(store.written).toEqual([])
  expect(outcome.error?.kind).toBe('damaged')
  expect(outcome.saved.size).toBe(0)
})

test('a reply that never came is settled by reading: it was written', async () => {
  const outcome = await saveEdits(memoryStore(new Map([['a', 1]]), [], ['lost']), edits)
  expect(outcome.saved.size).toBe(2)
  expect(outcome.error).toBeUndefined()
  expect(outcome.lostReply).toBe('written')
})

test('a reply that never came is settled by reading: it was not', async () => {
  const outcome = await saveEdits(memoryStore(new Map([['a', 1]]), [], ['failed']), edits)
  expect(outcome.saved.size).toBe(0)
  expect(outcome.different.size).toBe(0)
  expect(outcome.error?.kind).toBe('network')
})

test('says so when neither the reply nor a reading came', async () => {
  const outcome = await saveEdits(
    memoryStore(new Map([['a', 1]]), [undefined, failure('network')], ['lost']),
    edits,
  )
  expect(outcome.lostReply).toBe('unknown')
  expect(outcome.saved.size).toBe(0)
})

test('names keys that hold something else', async () => {
  const values: Values = new Map<string, OptionValue>([
    ['a', 1],
    ['kept', 'k'],
  ])
  const store = memoryStore(values)
  const outcome = await saveEdits(
    {
      ...store,
      write(options) {
        const answer = store.write(options)
        values.set('a', 99)
        return answer
      },
    },
    edits,
  )
  expect(outcome.different).toEqual(new Map([['a', 99]]))
  expect([...outcome.saved.keys()]).toEqual(['new'])
})

test('an empty object that comes back as a list is saved', async () => {
  const values: Values = new Map()
  const store = memoryStore(values)
  const outcome = await saveEdits(
    {
      ...store,
      write(options) {
        const answer = store.write(options)
        values.set('o', [])
        return answer
      },
    },
    new Map([['o', edit(undefined, {})]]),
  )
  expect([...outcome.saved.keys()]).toEqual(['o'])
})
