import { expect, test } from 'vitest'
import { fakeError } from '../portal/fakePortal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { replaceUnreadable } from './replaceUnreadable.ts'

/** A store whose options of these names cannot be sent. */
function storeWith(...names: string[]) {
  const unreadable = new Set(names)
  const written: [string, OptionValue][] = []
  return {
    written,
    isUnreadable: async (key: string) => unreadable.has(key),
    store: {
      async read() {
        return unreadable.size > 0 ? fakeError('unreadable') : { values: new Map<string, OptionValue>() }
      },
      async write(options: ReadonlyMap<string, OptionValue>) {
        for (const [key, value] of options) {
          written.push([key, value])
          unreadable.delete(key)
        }
        return undefined
      },
    },
  }
}

test('the option becomes null, and all can be read again', async () => {
  const { store, isUnreadable, written } = storeWith('a')
  expect(await replaceUnreadable(store, isUnreadable, 'a')).toMatchObject({ kind: 'replaced' })
  expect(written).toEqual([['a', null]])
})

test('an option that can be read is not written', async () => {
  const { store, isUnreadable, written } = storeWith('a')
  expect(await replaceUnreadable(store, isUnreadable, 'b')).toEqual({ kind: 'readable' })
  expect(written).toEqual([])
})

test('another option may be unreadable too', async () => {
  const { store, isUnreadable } = storeWith('a', 'b')
  expect(await replaceUnreadable(store, isUnreadable, 'a')).toEqual({ kind: 'another' })
  expect(await replaceUnreadable(store, isUnreadable, 'b')).toMatchObject({ kind: 'replaced' })
})

test('nothing is written when it is not known whether the option can be read', async () => {
  const { store, written } = storeWith('a')
  const error = fakeError('network')
  expect(await replaceUnreadable(store, async () => error, 'a')).toEqual({ kind: 'failed', error })
  expect(written).toEqual([])
})
