import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import type { Portal } from '../portal/portal.ts'
import type { ReadonlyStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { type OptionSet, shareOptions } from './optionSet.ts'
import { optionsKey, optionsQuery } from './optionsQuery.ts'

/** What the portal holds, as far as this page knows: the only way to it for everyone above. */
export interface RemoteOptions {
  /** The last good reading; undefined before the first. */
  readonly options: ReadonlyStore<OptionSet | undefined>
  /** Why the last reading failed; null when it did not. */
  readonly error: ReadonlyStore<unknown>
  readonly isFetching: ReadonlyStore<boolean>
  /** The values of the last good reading; none before the first. */
  readonly values: () => ReadonlyMap<string, OptionValue>
  /** The first good reading. @throws {PortalError} when it fails */
  readonly firstReading: () => Promise<OptionSet>
  /** Reads again. */
  readonly refresh: () => Promise<void>
  /** Puts a newer reading in, such as the one after a save; a refresh begun before it is dropped. */
  readonly replace: (reading: OptionSet) => Promise<void>
  /** Drops a refresh that is under way: it would bring values from before a write. */
  readonly cancelRefresh: () => Promise<void>
}

const noValues: ReadonlyMap<string, OptionValue> = new Map()

/** Starts to load the options of this portal's user, and follows them for the life of the page. */
export function createRemoteOptions(portal: Portal, queryClient: QueryClient): RemoteOptions {
  const queryKey = optionsKey(portal)
  const query = optionsQuery(portal)
  const observer = new QueryObserver(queryClient, query)
  // Without a listener the observer would neither load nor notice what comes.
  observer.subscribe(() => undefined)

  function part<T>(read: (result: ReturnType<typeof observer.getCurrentResult>) => T): ReadonlyStore<T> {
    return {
      get: () => read(observer.getCurrentResult()),
      subscribe: (listener) => observer.subscribe(listener),
    }
  }

  const options = part(({ data }) => data)
  const cancelRefresh = (): Promise<void> => queryClient.cancelQueries({ queryKey })
  return {
    options,
    error: part(({ error }) => error),
    isFetching: part(({ isFetching }) => isFetching),
    values: () => options.get()?.values ?? noValues,
    firstReading: () => queryClient.ensureQueryData(query),
    refresh: () => queryClient.invalidateQueries({ queryKey }),
    async replace(reading) {
      await cancelRefresh()
      queryClient.setQueryData<OptionSet>(queryKey, (before) =>
        before === undefined ? reading : shareOptions(before, reading),
      )
    },
    cancelRefresh,
  }
}
