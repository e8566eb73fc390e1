import { expect, test, vi } from 'vitest'
import { createStore } from './store.ts'

test('tells each listener of a new value, until it leaves', () => {
  const store = createStore(1)
  const stays = vi.fn()
  const leaves = vi.fn()
  store.subscribe(stays)
  const leave = store.subscribe(leaves)
  store.set(2)
  leave()
  store.set(3)
  expect(store.get()).toBe(3)
  expect(stays).toHaveBeenCalledTimes(2)
  expect(leaves).toHaveBeenCalledTimes(1)
})

test('says nothing when the value stays the same', () => {
  const store = createStore(Number.NaN)
  const listener = vi.fn()
  store.subscribe(listener)
  store.set(Number.NaN)
  expect(listener).not.toHaveBeenCalled()
})
