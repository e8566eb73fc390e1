import { expect, test } from 'vitest'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { repairStore } from './repairStore.ts'

type Values = ReadonlyMap<string, OptionValue>

/** Only a kind: the SDK that the real errors come from has no place in these tests. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

const damaged = failure('damaged')

/** A store that nobody can read until it is written to. */
function damagedStore(fate: 'arrives' | 'reply-lost' | 'fails' = 'arrives', readBack?: PortalError) {
  const written: Values[] = []
  let reads = 0
  let values: Map<string, OptionValue> | undefined
  return {
    written,
    sendsBigIntegers: true,
    read() {
      reads += 1
      if (reads > 1 && readBack !== undefined) return Promise.resolve(readBack)
      return Promise.resolve(values === undefined ? damaged : { values })
    },
    write(options: Values) {
      written.push(options)
      if (fate !== 'fails') values = new Map([...options].map(([key, value]) => [key, storedForm(value)]))
      return Promise.resolve(fate === 'arrives' ? undefined : failure('network'))
    },
  }
}

const lastGood: Values = new Map<string, OptionValue>([
  ['a', 1],
  ['empty', {}],
  ['big', 2n ** 60n],
])

test('writes all options of the last good reading in one call', async () => {
  const store = damagedStore()
  const outcome = await repairStore(store, lastGood)
  expect(store.written).toEqual([lastGood])
  expect(outcome).toMatchObject({ kind: 'repaired', reading: { values: new Map(lastGood).set('empty', []) } })
})

test('writes nothing over a store that can be read again', async () => {
  const store = damagedStore()
  const reading = { values: new Map([['a', 2]]) }
  expect(await repairStore({ ...store, read: () => Promise.resolve(reading) }, lastGood)).toEqual({
    kind: 'readable',
    reading,
  })
  expect(store.written).toEqual([])
})

test.each<[PortalError['kind']]>([['network'], ['signed-out'], ['bad-answer'], ['server']])(
  'writes nothing where the first reading fails as %s: the store may be whole',
  async (kind) => {
    const store = damagedStore()
    const error = failure(kind)
    expect(await repairStore({ ...store, read: () => Promise.resolve(error) }, lastGood)).toEqual({
      kind: 'failed',
      error,
    })
    expect(store.written).toEqual([])
  },
)

test('a reply that never came is settled by reading', async () => {
  expect(await repairStore(damagedStore('reply-lost'), lastGood)).toMatchObject({ kind: 'repaired' })
  expect(await repairStore(damagedStore('fails'), lastGood)).toMatchObject({
    kind: 'failed',
    error: { kind: 'network' },
  })
})

test('says what went wrong first', async () => {
  const unread = failure('timeout')
  expect(await repairStore(damagedStore('arrives', unread), lastGood)).toEqual({
    kind: 'failed',
    error: unread,
  })
  expect(await repairStore(damagedStore('reply-lost', unread), lastGood)).toMatchObject({
    error: { kind: 'network' },
  })
})

test('a failed write with only a part of the options in place is no repair', async () => {
  const store = damagedStore('reply-lost')
  const write = (options: Values) => store.write(new Map([...options].slice(0, 2)))
  expect(await repairStore({ ...store, write }, lastGood)).toMatchObject({ kind: 'failed' })
})

test('where integers beyond 2^53 cannot be sent as they are, rounded ones are not called repaired', async () => {
  const store = damagedStore()
  const write = (options: Values) =>
    store.write(
      new Map([...options].map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])),
    )
  const exact = 2n ** 60n + 1n
  const outcome = await repairStore({ ...store, write, sendsBigIntegers: false }, new Map([['big', exact]]))
  expect(outcome.kind).toBe('failed')
})
