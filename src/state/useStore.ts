import { useSyncExternalStore } from 'react'
import type { ReadonlyStore } from './store.ts'

/** The store's current value; the component re-renders when it changes. */
export function useStore<T>(store: ReadonlyStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

/**
 * A part of the store's value; the component re-renders only when that part changes.
 *
 * @param select must return the identical part for the same value
 */
export function useSelected<T, Part>(store: ReadonlyStore<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
