import { expect, test } from 'vitest'
import type { PortalError } from '../portal/portalError.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { repairStore } from './repairStore.ts'

type Values = ReadonlyMap<string, OptionValue>

/** An error with nothing but its kind, since the class of the real ones imports the SDK. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

const damaged = failure('damaged')

/** A store that cannot be read until it is written to. */
function damagedStore(write: 'succeeds' | 'reply-lost' | 'fails' = 'succeeds', readBackError?: PortalError) {
  const written: Values[] = []
  let reads = 0
  let values: Map<string, OptionValue> | undefined
  return {
    written,
    read() {
      reads += 1
      if (reads > 1 && readBackError !== undefined) return Promise.resolve(readBackError)
      return Promise.resolve(values === undefined ? damaged : { values })
    },
    write(options: Values) {
      written.push(options)
      if (write !== 'fails') values = new Map([...options].map(([key, value]) => [key, storedForm(value)]))
      return Promise.resolve(write === 'succeeds' ? undefined : failure('network'))
    },
  }
}

const lastGood: Values = new Map<string, OptionValue>([
  ['a', 1],
  ['empty', {}],
  ['big', 2n ** 60n],
])

test('all options of the last good reading are written in one call', async () => {
  const store = damagedStore()
  const outcome = await repairStore(store, lastGood)
  expect(store.written).toEqual([lastGood])
  expect(outcome).toMatchObject({ kind: 'repaired', reading: { values: new Map(lastGood).set('empty', []) } })
})

test('nothing is written to a store that can be read again', async () => {
  const store = damagedStore()
  const reading = { values: new Map([['a', 2]]) }
  expect(await repairStore({ ...store, read: () => Promise.resolve(reading) }, lastGood)).toEqual({
    kind: 'readable',
    reading,
  })
  expect(store.written).toEqual([])
})

test.each<[PortalError['kind']]>([['network'], ['signed-out'], ['bad-answer'], ['server']])(
  'nothing is written when the first reading fails with %s: the store may be intact',
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

test('reading back decides about a write without a reply', async () => {
  expect(await repairStore(damagedStore('reply-lost'), lastGood)).toMatchObject({ kind: 'repaired' })
  expect(await repairStore(damagedStore('fails'), lastGood)).toMatchObject({
    kind: 'failed',
    error: { kind: 'network' },
  })
})

test('the first error is the one reported', async () => {
  const timeout = failure('timeout')
  expect(await repairStore(damagedStore('succeeds', timeout), lastGood)).toEqual({
    kind: 'failed',
    error: timeout,
  })
  expect(await repairStore(damagedStore('reply-lost', timeout), lastGood)).toMatchObject({
    kind: 'failed',
    error: { kind: 'network' },
  })
})

test('a failed write that stored only some of the options is no repair', async () => {
  const store = damagedStore('reply-lost')
  const write = (options: Values) => store.write(new Map([...options].slice(0, 2)))
  expect(await repairStore({ ...store, write }, lastGood)).toMatchObject({ kind: 'failed' })
})
