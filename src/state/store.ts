/** A value that can be observed. */
export interface ReadonlyStore<T> {
  readonly get: () => T
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that can be observed and replaced: a minimal state engine without React. */
export interface Store<T> extends ReadonlyStore<T> {
  /** Replaces the value and notifies the listeners, unless the value is the same by `Object.is`. */
  readonly set: (next: T) => void
}

/** A store of one value that never changes, for what there is nothing to follow of. */
export function constantStore<T>(value: T): ReadonlyStore<T> {
  return { get: () => value, subscribe: () => () => undefined }
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(next) {
      if (Object.is(next, current)) return
      current = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
