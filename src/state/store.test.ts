import { expect, test, vi } from 'vitest'
import { createStore } from './store.ts'

test('listeners are notified of each new value until they unsubscribe', () => {
  const store = createStore(1)
  const staying = vi.fn()
  const leaving = vi.fn()
  store.subscribe(staying)
  const unsubscribe = store.subscribe(leaving)
  store.set(2)
  unsubscribe()
  store.set(3)
  expect(store.get()).toBe(3)
  expect(staying).toHaveBeenCalledTimes(2)
  expect(leaving).toHaveBeenCalledTimes(1)
})

test('setting the same value notifies nobody', () => {
  const store = createStore(Number.NaN)
  const listener = vi.fn()
  store.subscribe(listener)
  store.set(Number.NaN)
  expect(listener).not.toHaveBeenCalled()
  store.set(1)
  expect(listener).toHaveBeenCalledTimes(1)
})
