/** A value that can be watched. */
export interface ReadonlyStore<T> {
  readonly get: () => T
  /** @returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that can be watched and replaced: the smallest state engine, free of React. */
export interface Store<T> extends ReadonlyStore<T> {
  /** Replaces the value and tells the listeners; the same value again tells nobody. */
  readonly set: (next: T) => void
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
