import type { ReadonlyStore } from './store.ts'

/** Subscribes to several stores at once; however many listeners there are, each store has one. */
export function joinSubscriptions(
  stores: readonly Pick<ReadonlyStore<unknown>, 'subscribe'>[],
): ReadonlyStore<unknown>['subscribe'] {
  const listeners = new Set<() => void>()
  let ends: readonly (() => void)[] = []

  function tellAll(): void {
    for (const listener of listeners) listener()
  }

  return (listener) => {
    if (listeners.size === 0) ends = stores.map((store) => store.subscribe(tellAll))
    listeners.add(listener)
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) for (const end of ends) end()
    }
  }
}
